enum PlaceholderBoStoreTests {}
