# Help for a search that finds little. what: filter, figure or word; brings: rows that it would find, 100 for that many and more.
search-help-without = { $relax ->
    [kind] In every list
    [state] In every state
    [region] Beyond { $what }
    [category] Beyond the category “{ $what }”
    [figure] Without “{ $what }”
   *[word] Without “{ $what }”
  }: { $brings }{ $brings ->
    [100] {" or more rows"}
    [1] {" row"}
   *[other] {" rows"}
  }
search-help-spelling = Did you mean “{ $what }”? { $brings }{ $brings ->
    [100] {" or more rows"}
    [1] {" row"}
   *[other] {" rows"}
  }
