enum PlaceholderBoTUITests {}
