/// Keys made for these tests alone; they open and sign nothing else.
enum TestKeys {
    static let decryption = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDFRv3KvEX00NFx
        Ewgx3h2ZsjD77F2B2pdPIqP2R0bv3RSI1GymtYwsqwjWQ47Or+GItoPIBZYRvoqo
        0uHruqf3S/I6QLaZRCBQ01MaDKXh5sW5W51ql3X8U95lXixkvlpicrcghPK8Km0w
        I6outF/oHUg44HfVotX/k9ijuB2cQzS5YqR5buSLEF+hJHRrqWstCUZcy+YdbGEp
        5ZbadMKn7LDG5x7XKeWDEfAQ4KJdxTrS6QdYR9UHdrGR9jT5oweIj+VrLlRokqxL
        IRzzKgp+vYxUPgdmDUBYTchGQaB6GdDbIvrfVnIB3kNO3hIEFgYc7KtUi4jeEpSa
        6N6PnQJfAgMBAAECggEAHaBFqNaRYuyhJ2wGRQboRxadiJe8iy26n2XCXc/idU8s
        MEhGcNq+zE57K0JGBgAfzJosPDOqj8ufoy7YQsBrTRYYsGrbgTTb7Ydu6XCQ0NYJ
        R4bcow9P5q7prStxW0fC5xn3KmkM0vlEIICapBzucjtDh1ceZ/TmUlVvqVaTC85A
        bqCAGJm21HICHJygCtvJvO7Ziddb/sG/X4psZ6KrbB0rVkCBO4mIYwUcUOgdIkL2
        UyEwKDGi7hJbl42ypCsaO8OwhWa77Pjyr350rm3E5Nyd6vbUqHq4iuBFjtuQg+SW
        /oktafpd95ucTOeQl3WACLiBBXVvMGpw7vUt6GAcwQKBgQDl95Z5baVrs2xOQ1Rl
        ykDfWIFMGHrvFt7CN6bNF133NsOyDq7STPP5I798NWtQ80eDcjeATzFgv7GfWGXn
        EYgd8zvxr4xBwmZ6vZQx1sax5RhrwUjdld+zl38NIJ/PbdbtKPcm0DtDOw+PoeQ0
        jvwYWK4IAGjzNSi3lJ5r9xbi0QKBgQDbnA6vdxz7acz+n1dZZkOLB/cwMhXR+6Ki
        ZfKGfwQyAkk1+2Jl7O2qtM6lbwiKAY9wyBLhDK6+yIrrXeS7Gq1YANv7Z2B9nSZt
        kyOfFXUaauPYbjXww1g7tqRftw5nF+KtgwjsRWw7/aZIf0CTdKF1icINWbCJIF2T
        vcTv0v7+LwKBgClV65JABy/ovFsE9zKkvCxpODR5Yf9/2OKIJk9PF/DLwzlKMlpS
        wrfRmSW2ZGfUktIpwZgqo/GEA2Vk+kwidpkLk4bJyyg2zTzavryGoohvaYhU4cgS
        nHcnkArIBnG+iJdweZxcaYqYHx/uNZrM6LtnlUCS8kplD8CP0joN2+tBAoGAS8xF
        VVKrcitGUev1XinpziblroDa/yr3K048sydL72bSlgs6HyvzrCPT302/iMKZG7gy
        q/KQrdDSAgLaW6oNgn5pbxBzQWfoR5Gtjc7+KCwUkDMZ8wu5fILBoTexhOu9lV3Q
        ypv7i4k0x3kEdOCgic0OaUU3pVzCb6fkPVJ6KIkCgYAZCe0h1mZVnYMyCObx4MiV
        sNspUMIX9qgCNCpi3XQxeKPTNyH4SCGl1pyRidlHUE9tHgA8nD+slV1xPPTiBLaF
        3lX+dIpqzvh6kSmYx70BLi4aGpntLLbQg7XgKEqsRHG34UbsCCQQj+WLNaBmWEI1
        S8nRrsdJHZC170r9xy+dfQ==
        -----END PRIVATE KEY-----
        """
    static let signing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDNPLwqB7RdnpFZ
        KDxZoJMKJIXHCZon7bmdp/BBKrYE/2hJyyY7OW5GM1CKG4avM5fIy1azKtZbCRiF
        BKcJJt3AMm4YIIAMqyXffZ/KtiQYOzmwpL03BhwpfLwSJf91rBcbo2iBoDgYRFrf
        iP/v0UPXv8dbtl3QMCUiViJMr04qJ78VmcvVhYVkU0EgNrsZmujVtZQhayVWSp/j
        hZzcZsRkYgEcXJcz0PW/4yFqnKlEbObLssy75sovSA949XD2MC9mWxqx2QAmWmOW
        GBFf4Qy7BnGpK8vZNvf4A70RpkiVSH+6dN4y3K0QRs31SMuhvSusYtI/YUFMWqMJ
        bNJEqkRXAgMBAAECggEAQ4Dz9LEHCnnSnawFuYb+heoAVDhcy0A9+lRXyd9V8evd
        rdPTFcyscAuFtH8cO/jwtfrnX9O5oESsG2gt1m1Bp2sO2gGqjEAom0sS6RYiZhPo
        xChTEcuBLMYZh7CWxuncydrjzyrW+GhXKUnCwGqocUhjNk+TqJuFQzdoXaeVQnir
        6UB6FtfvtiC5V5fWPZ2YFIwxRSYAwp6NJ7lckMsTOo2HR7gCYUUlCa3Hj9UvgWzb
        +po13X9UT7Qe3FrgywfCK7+deiOXpzJAbqkuMfYFPs/4IwruQdF39hxfXMxu9eYm
        47FRDWH1SyQfxwcbHq8PznYeYXtQeI1UDbkc3CqRWQKBgQD5OxA1aV/iYUNn4K/a
        hfiUFlGdPCCb3/xyUqWpvQo9SeSWMnf/rIFJO/xU0XjzcDbM7WhGWGr90GXlIa2T
        v83HfBZkQXPy6pfKsKEhxpyYOadMpTBErySvTRNy1UNnQFzFrS8n1Ohz12/KBjy8
        byPg6pSfqGClMnQyZvHDuJYjLwKBgQDSz8dhyGVh25LsBttchkNpxeCuCU2H56Y2
        wUI8E69yrLhQdMn7WgVFYiUxzQk74zTwNOch5o3k6B7+wVDLGKCu1Z+8a/PBCx2p
        0LEK44iNLKlIemUCiFfMbz6JlQcPsWN0VvZhr716P+hERZ1vheWrMswyxdKMS53n
        c2IXgSpHWQKBgQDXO5ea2L6SjPaePd8AM5RhpwiiZiuvEXc873zbokK2fRroTvts
        lHguW5xlT2VJro3U2e2kWnVDbnagsz3oi8rVTKc1u4S7sraVt4Xf2lqf56JAQaP2
        nN5seX6jO+NyxpWXrSE9H9QDPnjvGgXXoY91jH//hXS5FWJdqKN/J+iYxwKBgFM2
        WwBZBtO6xWLPThVWlhORXR+1Ylor8SsZ29g0+QMt9E8l2niRzxTVKdNfmK5//+x1
        JWr3Q7lAesOacRbJ8NsyTawlfIENrzbRvqCKseLv5x5J2cdHJEj4/Fl4buId5iEN
        FpH2ubcgtMEGLZ/Q3ZhXI81C0to4Gus6W1Tl0ld5AoGAfPkyXgrqxUlb04oYt2DN
        23mCmwGMKjrJBhrYmXFR62hvfx23gaLHA70F0G2KZGlvE9pYQzYW/cWjjZfAMVNw
        fiQA83Xzz6FBuKfKUC2yu4fQVZY0XHUeDBV1X4jgeYKOpUOnOtlhmpXWTOmTCb4W
        IQVyVblSeJWE1OPZXvnx0K8=
        -----END PRIVATE KEY-----
        """
    static let other = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCguH60T8GTNUHX
        Ax4i+0bxPZ0QKDQIUCP8652GjPm/vEnyCSBc12TMNgVQP/KwsLAAlCqLpNi5aic+
        uS/8PMMMMjmM+Vox3zPNbGn97fj322C0Yh7JgOg42oJTXLcixjZpC6oN6Yf0TA4G
        u3o9MuZEoa1CAZJofA+2ulUsEQZoD2QqugqBrlh5TjX9xz157tIEhFWuWEgvIC4H
        frQQRUVAcQiCjlq/13upHEG+6HgmjgJ0DqhHm3LlIdhTqPCglrOh/H1jOAm0HOVo
        59PPtHZfPfg7KSGTmOmpq2r/W1t8p6V+QoWVnkXjq8F4uobPorybMO0xYHEKSBYM
        0nQOd9FjAgMBAAECggEAAVfHhHzzORPHskk61p81xpev5mVnmXMG3J5q4MQeDM/A
        7kikxWn/AZQpINPCzaLDPEmO3X3yawIZPp//6qzVvXygH26cvL/feTYTY3FntP+H
        xvpr7NUpVeCKwy66hrxbRFEu43dhj6OKHEkF/9ZOXCzSaQNjqQOLpQtbri6oDowM
        w1YS/1c7NvbdzsAQ2HbgLonDEuAXYrT6r9yj47xguiMCCfR19r4pBcqp2DBB6PXc
        OKEgInJqqoEFwXf4s8H/QmsuaFNQHdBL1gopEphG4bihabwgl4jgMDY3OR1wZpLX
        DgE0vZWWnSUd+YbwB3AIvyin6SWpe/KrcVLyb2//lQKBgQDNJdZhYwQO4WzztXhd
        UVba/Bt+t9lmW+Z6LSoFxH5t+kEkBjXVgQPGeVsY4twfo5DzvhGxwcG/ePurW+ne
        6vn53YAX1qn4Pvr2aGZXW2lXt4KQRZSHelEEbtdyTBDVOQcQLTEJRknSherDi/wv
        b2Qmm2aUbUUBavLpH8ApDgC1pQKBgQDIj2yrmdgg/sVSC4zaX5aOdMRRyjVKDvp9
        DB9zGwlWWbuustS3lrYwJE1PkLzURxGC9pSeCtt4qG5sgXXXLLOOyUBCGplcuUCZ
        cTz8YQukxx3bWFcLjG/fMcb+s4Lp6MmsjS0v+edEvuWqiasgagxPg2Q+FfLc4kEN
        HjIDkw8MZwKBgQDGk8+2qS/ub4sVRR3jxq56fvrmaHRKPr8UmM9Kke+H6WxQwKov
        pxjOb/4cUsyc26meJufd1x4Ch8ulDe2OWInssdoiOSqCIASxrFEUUmnf/MSnfpLN
        qTrvPZPTEYphuzf5EqWawq0G2ZZr/v73s62QKXDcUAEx5CKKQq+xjdpl+QKBgEdC
        3sPiN+8RVx8dx4BX8nDPgGnnRSP5Sntf8VS+yISMAanDFN3eiQF2BJo+vTlXvxsf
        bhLxnKW0gve+0BYSZgJX86MJPHC7yf47RAYQnUiBD1S+gL8zuRQ+5YveUKe39OCA
        kQu46bl9crEzlUBBLfqanuWIevCM27xDfFXUzMYFAoGBAK3eeQUGsDX8hx5vZ32v
        4ex0VAfyGNf7aJfa/Cvn8T/HfCyEFWpLD33IIuHvVQeRols/WnzYn+CnWz3juJkm
        GEvpPYshWSnNhXktAVyk0VGj1sqaSUydTUPFjV3k0z2v3jpDNGleWN8cm3ZKbP64
        VfnmfL37uxWdMiykJj7F9hf9
        -----END PRIVATE KEY-----
        """
}
