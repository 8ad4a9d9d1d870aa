enum PlaceholderBoTestKit {}
