enum PlaceholderBoJSON {}
