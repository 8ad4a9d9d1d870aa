/// Two key pairs that are published with the program, so that tests are quick and always the same.
///
/// SYNTHETIC: they protect nothing, nobody has registered them anywhere, and nobody ever should. A sandbox that is
/// started as a server makes keys of its own.
enum SyntheticKeys {
    /// Signs the client's grants.
    static let signingPEM = pem(
        """
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCwtJHoat/Q9kd+
        DeDaIo6XLpvcQJqZffz69Y+k8VkFofnTyBV84iR7QEuc54UhcOGro7GIcsoKEa20
        8XFki186ChaySvMrD4jdYWXPrNVkpVnSbINS5HBKzZOpG8TvE11xpXcdVtmSUqVi
        xdhcL7o+03gk45dlAz8yGJVCT4zzVfQJB1Et7iXEQ1ZBXl8hZEXhkPIO02YRLsII
        cwlGNhXinaRzrQfOdOL1qcQ7rn03Vj9abjEm5FxG68aLCfK08HHwwB0LvzzTsdUi
        QC2LPF74xOOPSNrOck4sG7m/z37qaZKpLVv4jCURPznF9nHu2DJadGIPXOH+7WUe
        esreOxNPAgMBAAECggEAG8chp2Ci8y1pSwaRfJkGw1CqDbNWL5+KP5qPTIWS0fuG
        02UBA726WxReDo9SnVF/wu9GVEXUlEVNLO7w6Auvb5Hwbsdbdz8c682I0gnAY0RJ
        siDUJW67EaHu1Bxaa/QmXLF/NRcsYqp9TIv/bsEjTQcJ5vqkF6wCqN8LxP3OZt4E
        RBKJjdIXS1H8Auand3EB6Gydk9a5HRux1wkJETkdmz59Kp6ofbWZ1jh2b10ljvBJ
        UNH0xnnC2qPaWh6yP8wthD14U6tFCwUrYrmj7Az9ljEfQih1BFdNXWhepUIb85+s
        zSSA0U4kMD6yNaTEBqzObl+KQZwC8dm84XycKJ1mSQKBgQDdlux8c/hR8qMzQXw5
        zAl0E/2sz04iotUDrYnLmK6AOC6wPkuj9+EiEWN6hH+yW2/48doFEoHpY1EB6/yr
        Ons3nYpSjHRldgSeG8gqVex7aS2KS6OZyHsvoI5COB155hvALljP2SXjTg5Io+Po
        lEbbK2Y/DdoWy/8X6lNjPypdBQKBgQDMJVGdepA58freJ6ITn0a5jFe1QUThqerx
        v8AY3tVQ02gYAStXWuC6xmpeXGM5piwPf5k5/hLZntBgEUFnFxof4kXe4MaUHjdH
        8QxtHwqeoD9ByrJ8Wb0yKHIj6B903hzLGJIej6Aqwm6Yz+5uZgTVucc2CUxpMu4z
        WOBe/Ca/QwKBgQDBe26ynHBO3ZYywxM9RDNc77eolLqc86EbvQN8iqyTuHrL2Rki
        6uXhYV2DNP5rNfvnWwYLN8XHi7jH/M56lG3SefS1b36SuSH/DDMTBEOg3o2tG66W
        ML+fLooIuAbE0W+Ztt5FXk3+08EVHEV8ZzwXUyXMGMQ885KhxzFYj2bmIQKBgQCD
        S8UwCXHVMsJsOwVMpXXxREfstWu9z3Dhxrefx0Fe2HjsZ2QerL44ogArbDQNEcjo
        tuIvoC8zc6cFAlQUH5GXzAmwDNTq0nwvcuLRE9ParanBgMJGo9jA965hVZtVqLzQ
        Cp9/tFQI7EABXEo3Cro1U2TCZjyUtELrF1BHBtlMzQKBgEyAtdXP8PSx0bzawYug
        lZ++p5CGAITiyFwCGaIb9jPiak1VvgzbAdpu7fuHVe/VWpcX/3xaVWY/eUVMXytz
        Wl9W5Zot0fYhyqhkWxYGwSmxLTtWiwBUaXXvzHdftuej5qhPEYg/Zdi9LllDt9YT
        DKM657Y7S0d20yqP0Ypw/rej
        """)

    /// Opens the banks' answers.
    static let decryptionPEM = pem(
        """
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDHxiSxTj4PKEJ3
        4yHS/wW+LvGEybkTiCIrWRcy+B94uRpdm9wllXiUvFgDAGLTJ/kyCN0+9XVIQ/Dt
        PT5VMauIV0uSvDnOg7TvsdsWeAnnUlNfxZQIpuxtjJfmLLvj+dIOY2ce9HUEt+nM
        UiIT1tuZh2zIAWfw3xklRP5C6o1aDEyFyyPaOo+SnGOT1vriDSoS9sD5HE8Xs/6r
        t0/eUBvbBTrAYlCH7VhCQHqVTmc3tL5g1dm/9/4hPZI69wG4CF3SgPSG3jwuvaef
        FPVEQcpX2xRmVFYCQfcq9Rmxdn9Ax+I7538AqYGiKvlZpIurya+rGEUMV4yHGUVa
        lrJZSN0XAgMBAAECggEAH5aPwWQYdq0XACiZ9ehShXqcFd26YKxAkDogwPPFhivp
        T1k7EMuhqrhdR5w4BCC99ntlqx7aJ03BkBcEVCmWcJMyZUaonU7rZ+XnjpX3JZc5
        jQXgx71yhPVGJM8jUS5KA0cUdys66ulpvopTeRpFfvE68iUcGlTXKl15FtD0/i0h
        MkiqfE6W8Emwv9EDU338Dz7WT2SNbH0oj0irIO9TlEKgwg6cPr0NfNuewEjsX7ze
        r7VcLz1juMay32YjiBHVq+rc6EF1CnFoDVoAu0PEvOQJIaEnP3nVgrHK5z3EvIfF
        s+7+/nwaxDRq/OFM9FiENuwSSTncyfWHJqseVwndgQKBgQD3krL7oT3bNADc9WV8
        TKXfl3Gktp/QCI/mbPGwcrLKpmkvtqKZ+QT6ZD9YKBNa1GixX6jKCxc8aegqu+Js
        0dWQ/z8ldQEF3SJpXGE7bDqEjgkiSA+NSqSwHwzKN46KQSn4e+Ke24M7BxKt3WNq
        bO72a6ISqakfytym7EpPKFkG3QKBgQDOku7dqH2+ityWU5AdoeNIkxkyke4EGyH+
        YJpIF9LUegXZpV3+Kq0J04CmaiR4FM5lO7UAkqYNdGh8CAPGvzK5YYoOXe1aY6Ec
        TGayVeACcfx8UjCJuQl0+6cmrCduOOKAlXpUJtoGTT9yMHSI7dJX5RIZWlgbvkmi
        m/YYkIUigwKBgCXWJcSPQATgTcF3P6tfi3pAiv3Ba2s/474zqDxvSyPtiuXf47nk
        dP5Pk97FQTAAhn+VPxah20tAZFsjm9dFun4OhHgVCbL7uOahV7rdL5RSoNK8cKQH
        ZGQGWs4M75vxmZiAVoIwyj2bNx+bVjZNr7e5e2uewlo5hr98HV87q1+BAoGAMkPo
        ocEdD99kO6QLvlolHwTELdz6iL89b1N8VyyM3azvfX1SuMUTo/92H4hWZW3Spyl3
        KrOEemOoBP5CRPtDUX6dhE9wsPzrOCKTHrPstUudP3cUXn7LAU825h8f3R80Zkt5
        H77wcHYdiSCnSqZr931DAS5NoDqWWl4O7P1FmBcCgYA2nvG2BookIsRonCk4HGmR
        gVlRvYm2gelwlR3KMyroGrZVJzrSePYpzY6Bp6gp3vyNzE6LzIXX9KTfHhFKOTMW
        gTkQlZH6z/gI7UrDNP+t5N4KoqCxuzz6jpVtG6Qf/XX3h4LVPf62Za32vR2dXuPI
        RdhR5Ch7KTdlxQAYcZZgyg==
        """)

    private static func pem(_ base64: String) -> String {
        "-----BEGIN PRIVATE KEY-----\n\(base64)\n-----END PRIVATE KEY-----\n"
    }
}
