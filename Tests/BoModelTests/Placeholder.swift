enum PlaceholderBoModelTests {}
