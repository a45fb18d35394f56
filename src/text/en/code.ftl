# One-time codes, invitations, the second factor
code-subject = duijie: your code
code-sign-in = duijie: your code for signing in is { $code }, good for 10 minutes. Tell it to nobody; if you did not ask for it, ignore it.
code-reset = duijie: your code for a new password is { $code }, good for 10 minutes. Tell it to nobody; if you did not ask for it, ignore it.
code-invite-subject = duijie: { $org } invites you
code-invite = duijie: { $org } invites you to join. Your invitation code is { $code }, good for 7 days; use it at { $url }. If this is not for you, ignore it.
code-not-sent = It could not be sent and is not tried again
code-claim-wrong = the claim code is wrong, used or expired, or does not go with the name and place; write them as on the slip, or ask the bureau that handed it out
code-claimed = This organisation does not wait for anybody to claim it
code-member = This account is a member already
totp-enrolled = A second factor is in use; remove it before you take another
totp-not-begun = Fetch a secret first, then confirm with the code that your authenticator shows
