### The supplying and the lending side: drafts of financing requests

finance-draft-title = { $title } (equipment financing)
finance-draft-text = Buying { $bought }. { $reason }
finance-draft-item = The item must be a number from 1 to { $most }
