# What is said when something goes wrong, and what to do
error-invalid = Some fields are not right; see each of them
error-unauthenticated = Sign in first
error-bad-credentials = The account or the password is not right
error-forbidden = You are not allowed to do this
error-not-found = Not found
error-method-not-allowed = This address does not support this method
error-stale = Somebody has changed it meanwhile; reload and change it again
error-unique = There is such a record already
error-too-large = The content is too large
error-media-type = This kind of content is not supported; send application/json
error-too-many = Too many tries; again in { $seconds } seconds
error-busy = The system is busy; try again shortly
error-internal = Something broke on our side and was logged; try again later
error-malformed = The content cannot be read: { $detail }
error-key-reused = This Idempotency-Key was used for another request; take another
error-key-length = An Idempotency-Key has 1 to 200 characters
