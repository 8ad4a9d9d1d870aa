enum PlaceholderBoHub {}
