enum PlaceholderBoRefresh {}
