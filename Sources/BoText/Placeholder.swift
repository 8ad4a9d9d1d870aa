enum PlaceholderBoText {}
