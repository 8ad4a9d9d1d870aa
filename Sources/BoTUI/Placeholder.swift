enum PlaceholderBoTUI {}
