enum PlaceholderBoStore {}
