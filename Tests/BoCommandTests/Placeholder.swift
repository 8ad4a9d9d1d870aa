enum PlaceholderBoCommandTests {}
