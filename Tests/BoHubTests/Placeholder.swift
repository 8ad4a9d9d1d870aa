enum PlaceholderBoHubTests {}
