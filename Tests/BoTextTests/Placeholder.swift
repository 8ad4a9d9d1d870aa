enum PlaceholderBoTextTests {}
