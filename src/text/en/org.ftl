# Organisations, signing in
auth-password-length = A password has 8 to 128 characters
auth-wrong-password = The present password is not right
auth-login-form = A login is a mail address or an 11-digit mobile number
auth-cannot-register = This credit code or login cannot be registered; sign in if it is yours, or ask your administrator to add you
auth-registration-off = Registration is not open here: ask your bureau for a claim code, or your administrator for an invitation
auth-claim-waits = Your claim waits for the bureau; you can sign in once it is confirmed
org-roles-empty = Choose at least one role: factory, maker, lender, bureau, provider, recycler
org-code-first = Supply the unified social credit code first
org-not-now = The organisation is “{ $state }”; “{ $act }” is not possible now
org-not-verified = The organisation has not been verified; verify it first
org-own-parent = An organisation cannot be its own parent
org-no-parent = There is no such parent organisation
org-member-invite = This account cannot be added; send an invitation, and let them join
org-not-yourself = You cannot remove yourself
