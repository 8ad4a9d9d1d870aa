enum PlaceholderBoRefreshTests {}
