enum PlaceholderBoJSONTests {}
