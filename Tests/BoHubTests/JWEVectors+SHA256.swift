extension JWEVectors {
    /// Keys wrapped by RSA-OAEP with SHA-256.
    static let withSHA256: [(name: String, clear: String, token: String)] = [
        (
            "RSA-OAEP-256 A128CBC-HS256 21", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.ag4oCiiwPZdl2PLXGvMBzkLweZTGfd-Nuso0WF\
            RNQ713dMPSy42rhpAGi8ujLYNNN7jnM5WcM36Ne82RtcWhIKb3ClyRcEuYuG2fgfC0QM7UFsZzryhBBy3jj8nsNDyJCd2hmMh9\
            k0FK8wHwNnsIQ6abX-VYwtUsysJPWYWMwiyzz59RA7UNKbqtmyvYgOjGlCf9o2HXr3C8KNrveicgOoBg2bfjIW3XIPnJbb1Yi5\
            2bKnfUqCiMRGk2uirVNljdCBErMwqhiieXrejHTNg_zp13pkh9alSWN3nTCmy6JYunIUt32l5UmDW0NvkoVD7X7eGYOcsF1FQt\
            mejDGR3wJA.oIXTwZZt_grma630ixVCHw._vuk12CHZSJ1Y66oLm5L1A.znFIJ6mvWpFMf3h3uhuR5g
            """
        ),
        (
            "RSA-OAEP-256 A128CBC-HS256 22", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwidHlwIjoiSldFIn0.oj7B61JzFoor523-0XuikD\
            bfPWS6YRt59P72VOtRMTlz5N3e9RNrlfmlUiwipLlvOPIM6r3t-i8-FCLOzbnx51fRClBUZiFMdK4jVrLj-XVy1oCpA64XNAW0\
            6QrP8Y3HYnp-zLkoEru7dKtyBDxbN_HCe7WejgmlRRNNdxTlwwZSp3Gv1Ylz2PusLBOsZLneU9EZeJiW5BrPjy1xUFKUezASnh\
            tInnoPtr9eF7vROpNMmBI4fdIdpdOhPXMUAmRpAZ91DmlDHBB4hkfTxVZ5BkPOE2RaPRhEWCLEC5HcUVS1zDW0YVSgwma3Ti3u\
            ExADrAQOlHG1qYhiwr1U6ukcRA.evVl5Qk99UIjSkSuL1UZQQ._FHAdpsC6CEjCB8sZVnODg.xpR7wKPVOYxoEJrd6s5Jfw
            """
        ),
        (
            "RSA-OAEP-256 A128CBC-HS256 23", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2Iiwia2lkIjoiYm8tMSJ9.YfWll3LGkLXLy_XvzMJGp\
            0A3CIA8kBd0vdq4VGZ_bE7eXDc_BLbZMamGCwy7L6FrVDhlLC6I3ifywij5ZNCaUnrL65-9cGh9Kuv_2yeAL1h6tTFQ0Qmzwrt\
            kyZEReBufz7pdihtsnOAWradlFxlzSVFL9ZDJWCXCQl-enVnSkxXl16OCZK4DWs07dT4AqUkJSocmH8FMHAdVpAde8sO5e2L0-\
            klx_sFPU5rtcZU8VMPEovkpWD6yXM3MqjpqstT4cdTjM69Pu0AM9iI-5ETokYzSfxq4r4ShL6brRGbArCw1j97YcE0UXDXYn05\
            FfcnJgBAv6oHFyXPR52f9aWl1IQ.Sv8GZDbjl_875y-eiIhYkg.laznYpzsNG5Nj8H982IGXP_CKKgSlh7aw_vKUVwM01w.S6B\
            7dkGcp7fNneP_JiMehQ
            """
        ),
        (
            "RSA-OAEP-256 A128CBC-HS256 24", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwiY3R5IjoiYXBwbGljYXRpb24vanNvbiJ9.ml090\
            Z2wLbHbuC5_iSPEgrIJK7j_v_f_mgrdJzvKrSQuUUQ189zanYnHdw9UVqM33d6ZhBtYGjbO2I0Ac-PlNvbDkSRg6729DnxztrR\
            AN6nmdVEoaYhUvIicl5x57QzzAUflPiE7KVbWACFR4CpMrELxtmw7xo9Aa4lmGwtfYqO-Nl-6jGvbpGiPV3Q8OEUp6zkbGh_Hc\
            KsAE2os7Yz2-uRURGuFIpBCJS5kbqbyQhsCpnMEKQx0m40yUAL70hLXNiV1PIPqlWUnOi6afK6mUMAX5wnKQu9AGoZCDuQEHdU\
            3cOfHRcBc1xv1RQkxwP_1lLWajo6I7oaqhJlu4bdbQw.HOqBhCy55XYui-Os-NoauQ.xTGH2ZgvasWq53LsS-J-Nw.TWhpR2KR\
            K5pHc4nlEjGfHw
            """
        ),
        (
            "RSA-OAEP-256 A128CBC-HS256 25", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2Iiwia2lkIjoieCIsInR5cCI6IkpPU0UifQ.KwAuUz2\
            ImC6beMzsINV3xxWpRROxwLTPHK64XgQaVBIpTaudaFW7utZz9_EGemZMSX-sWidstBPIdYLgQQBldRXXFillAuhXMPaq0XvAB\
            UR_vNTmPwAl0Rns9JFCIHk-p3T-fB5qPkDLoZA0a8AP1V6HM-rhxAIY97FbneNK9ra77UEJDSJt9Tp4uYWZ1Iigqwm-jQLQhiJ\
            sBlNE15QCD2ikM_Eeuhz91nzLHepHtmuBjLVTDKhxVVy9vOi6MUJwugmut4A41kLNNLBUU5FiaFhp5lws6vGoxrqlKwlGGunJl\
            AJacgY0MBhjrlM55TWpIikNrzmKg5aiY91F9fQsIg.wGjC_a5wLOgv4uAp9OcyHg.eWKLUSZKkF9P-sez2AhfEXtWqaqn3Qigx\
            5hIQEf-KZM.627GU7J3KcsEcRxKeRRjjQ
            """
        ),
        (
            "RSA-OAEP-256 A256CBC-HS512 26", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0.Tgd_kd6lq7nnkdkKE3vUTDNUytakbdHT8Q_yky\
            7Fa0Me27iC05h9ZoGAh7IKQMjDl0KgRt6TUfF0UgJI1dZs6Xmy_u1kx_eXiFGH7Ltuf2-yTo736J4ltTVtjT-tHykG-A5WtWmw\
            0L7t8XLoPsJb66uc7GPRzH9NfbpM4R2SXRJXMvawWwK28YLVMkUPvUcTsxCJSKBJYkfax7j53RlE0PtvpqW8sSKfq-9eyUP8Xa\
            lzZH-WeCkiBPy4iUDMgLEt-O8dVYLWLjbxwllfQVgZRGQtiQolYCZyaXSW2Yh0ReF9S0nyqfUGJmkozWPSPH6MUVQd7oov36ok\
            _ltMdisspQ.YJAJxMq6zVDPJoWy1rBEcQ.mHFByghFc4X3ZeQIt9SdAA.0BW5NNAoEYB03sE7awHJvA4yAzoa5BWgdt9NWnjY_\
            jI
            """
        ),
        (
            "RSA-OAEP-256 A256CBC-HS512 27", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwidHlwIjoiSldFIn0.S4L_3ywjmGt0HmugI2l-ab\
            p_InbDam2S--TublvjH8vMJvAydiRfFfcpdvXJlMt3feCL-uL8KYDuw3-kyD2_eVlMvxn9wzpS4T9ShCBrakvnyI78XBHIOTRm\
            nBH1cq8PwlMauTLhtjNMseFMsmjBxo4LgmyZdOmSxQaF6VvwZXX76B0JjEfIRD28YxA373ewED_TnugcWQdfNDWfAh0_zya2m_\
            GwYlsuto2M0xiB5kPp8VNNlrHxhsJ0fND6AaHIxqpHH1X9_CbSU78NMi1EwGARtNthhIaoyrWhHdx4qeYd1ng0Pm5HHdfpFFaR\
            yBO33GmgS-WdaxF1i_9mZaAXiA.7YshDWfCgbJIOiAw0lrNiw.AM0gWECKGnok1TWdpe8wOg.8h-KJrqJm4CPtym_Ao_1DGeW9\
            I13obkvYhaj0W0NABQ
            """
        ),
        (
            "RSA-OAEP-256 A256CBC-HS512 28", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwia2lkIjoiYm8tMSJ9.KmYKGYPNmt6iAim5o1c8d\
            yLD3l_-tSGeg-CPATLYRd5E6VGocZNmiW5kpRfyUYF-MS8iNY70zCdPn7-Ob1koi2zfCCZuQ7ztGnvXb0-skurVvhodfhhMIYt\
            T2FRTnOnVuu10KUcCVxwNomV-yXVlv_eHNQLMcXagjqebgnHh0byAKByAj-LP_mgnfnk68RDg1L6h6sjMOjTqQjiIo5vgjydFs\
            twUPxjIBMHNcN681FZlo1reEz-qNvqtWNHrWGRqyIGnOHgJRSygHtGzU1Ck9jrgYccz-YEn-TVtR-Gp06ioysGd3PIAINlwff4\
            t-iOAkILPSP-HdVSyDOHZ_mX9oQ.229uRFFyPjlHrpEJurIXHg.SnWNIHGppM6v4bC6aN9ypTOkQ2QRCneGdIou0hF1tm8.Ife\
            UvmI5zEOJDM8OBXEsTUJC51k8_LsK2WhfSsFTS_s
            """
        ),
        (
            "RSA-OAEP-256 A256CBC-HS512 29", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwiY3R5IjoiYXBwbGljYXRpb24vanNvbiJ9.aTO34\
            n8ejaQYDi33piqfkGd8dvu0Auhskup6GKa7IvtJUZvPn2B3sy9NBSjBYFgzwx43e_rMBse3ftgrXq55HTVPu1ChUhi4cAuQ-AU\
            dFwUly5GWpcujoeS6E3qqQZdKXOTKiQgIus0a-BH48WOaTyDfuSt1v94t125yLD35Q4YqpvwFJ6Mn318-G-a3HkOMTyr74dTuG\
            9mh52ZX7o5ZjU5FZPIe4lvJwUMwJA9kEbDI93f4O_gmgcfVDV-f6xGvQc_VjHyi0qh99SEGj1Gtfka1hNCLDLL1g347pOSJTKf\
            C6F--wzO9B9A_LAgzhRenaUqGAa7Wu1kQJ6NgLydzjA.lOjq4IzquR9HHLit1zt51Q.yprQX9lUbNe2E8xCb0Tm6Q.Je_yfV5H\
            btSzunYftKgzWBY-1ELodB5X--6A4MSCoDU
            """
        ),
        (
            "RSA-OAEP-256 A256CBC-HS512 30", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwia2lkIjoieCIsInR5cCI6IkpPU0UifQ.ADcfQFz\
            eYYK8hhzi1oKUd_7iPg1l778E2agL4_SdE4HRYPOJtelN7_q9IgpmjWhcJqOI7_0DOS18r_NcAH6zZl5bvtCs6kjLJ0Vt7mVl5\
            1jGgU2IR-27x-JxQMxqpChpZT6AiiP1tAm1RxF63-yLEvL-MC-qfu2SIa8GesY69NVppwzTvlOJbBRIKR8Xdd1d8XvApet2Lqh\
            1oQtWbfkyw-tIPD2BSXRdz2AKmjzBW4RgCYP2pRxrAF46A-vtoJNSFKlO2eX542kkszp8u7HrMRiOndlIxrzY68nd69ft1nojN\
            korfYJc1JpGWCGiu-s0sBXGiOxuo_lZLSjp6ZbKIg.v8w7EPuKkcJsev2Tokaw6w._8YeMQkdD_P2G1VIc-uDjbUFOyn2arUkR\
            lHN0NidqJM.21BvGqcv7FnE2d0-VSsmTdaRFw8gWbsQgGq7AfArNUM
            """
        ),
        (
            "RSA-OAEP-256 A128GCM 31", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIn0.vC1zy0e-VNDGHvRjmLUwudfc4DB0kn0Vk4veM1ayOJCBeQ\
            woyVC7DKq-6_tDyQEoXLkzZI_XpTVED7cGy0JYxuLxdHk5ZHr6yFt9NZuHqfSRusn2t48BY3U-Yx8pwitf8j4Ttdo4N8wrYpVJ\
            jl9tfiTZNYSvbV1JbDkfpiTWPCipLQzGjYyJwOv0B5b2orXOlT4mtLpTkqyTIJyc_F2p2Y33r9IK7iLj6Ot2C3VN2WG_Ip2Oha\
            pzwGCMFrreeo1wI5P_jT43fwXe1xgD1QXvaTWSytjhrTIZYlaWC44BzH95XG3oNjNS-TaC1Bk_ehWMeKIgXmkgxCN5girlp3Ny\
            rg.L8I4BiEptXAAR6NB.1GM.EFiL77s7KeEJ6A94-qlnjQ
            """
        ),
        (
            "RSA-OAEP-256 A128GCM 32", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwidHlwIjoiSldFIn0.kEPO5lITv3qn5QfHcAAPPGTvj2-jZQ\
            9YVVhmWnDIN91jIMk8deCUKX_Hf3F_ncT9EI9AArmN_5UK5XBSKR9FfCJXWpi8M_bPcQIOIC2NKlWSSVYP9-pDN5zfxmjpSzIF\
            i_b7I8yBf9TCurZBY7XLxt5D4BLdYT5Ooojk1l0fSbar65R4L2IL4cjr7MIBgZ-fm0vLMFKj6TNkwtlSgWhO5HVpU-1hh3OJ2s\
            u8WqiK0KLUEgCX3XiYWOHeBleeMKBAre2rssreUTwlHkJP92PEM8rOlqmf8IEGDK5MtRWAnDq3hs2NOpYuHqjBeztGYLSJR45v\
            pAQo5hHTbBgyn94xMw.HksFN8PB2ue4bEkr.un0Jq7nHiQ.FjQnNGMbvKXEu4r4UO0-IQ
            """
        ),
        (
            "RSA-OAEP-256 A128GCM 33", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwia2lkIjoiYm8tMSJ9.ePR_nA9ZJItys1kJp7a1gwII912ai\
            7PXpDch10HW0L3XIYrmPJ_cOjhLfFx1NytgjQZ6UAHN33_Wn07sSVqhjZPMd-1z1SgDMo9Ex1xElDxyS0ED_A4cART_6LiMWok\
            sWh7nIPpX2AlKJmfhLAVirfEXJkuH5KF1EkiMGBoHsgtdc4I0aUACTWJsq80R7TVshmxUBYEwCo4oB8bCbyUsYssnd2ut1ok6l\
            wejWXAr5Unbr46KyfgffuJhFAioKlxnrsgU4HGt4sulyyMbTYRpYVF226kPO7bAB92hu1RZEsjm39u8ukhtSy70lmNsuou-p_l\
            y_2LEmqKisKsUiquqkg.LjZ8JnlSWVC0lMA5.d4EE2ftFnficUK5bk7_kp1CwrgpJbg.DWLqBF9tCEj2a8eq1c5VPg
            """
        ),
        (
            "RSA-OAEP-256 A128GCM 34", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vanNvbiJ9.TMD9yyteC0mtG\
            vU79-JrtePLBMm9MaI7oGWAlb8vbgNVybIjPO1sCn2PFG58YSliw3_VPCWUTY9SXABg6tSsJR6ZUsfxM-pUUFsKSwitAtx99nu\
            ByqiVsbUogm_KMybmJvsQn3KF-LH63RDb01SPaXZiDf3XYgJGCXkv8cdoa0xxdECL5kMxy8uWghIKYDPX-lklsekLsdczOFIGE\
            Lq7wWc-a4-0aWB4QrLQIFAWqkgT10BBz3kpjfbo9k1PGip1Mt22N3W_-vTBuOk9O7xYCVk4vpHwx6zbavbCicLzCeu_mueb7Y4\
            uJ2VEAtAzmH_5_0OmW3ojGRt6LtwdLyqzwg.nmVWs55MhEEBhYRi.iSw47-0tn8S_wIH8cA.G5PWpLtCp3peMcvPugksQw
            """
        ),
        (
            "RSA-OAEP-256 A128GCM 35", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIiwia2lkIjoieCIsInR5cCI6IkpPU0UifQ.FHiCkffOyG0UTdb\
            nVVuKA4CrnNL4nsNO1XPUOynfQYP_EnQly-5eym25w_dk2vbW6sM-R-JEkVhLz_UMxHVZxhYlFCnOyd6uHSiLpmspFekggTPjp\
            oKPVFwH2tp5k0cUJw9ZnRG36YlcOpM5LANJxWP1cKW_AQgJg-pmJZ2vzFlukb5mvUmfNKCqo1-_AcFtBqt51Dvaw8UWwNt2mqx\
            xbclCl954MEJ3FqMyxczwwoBe72i5irMzwxKlq9t1Dq-7Z8gEQ7ilV1FttYiclXQ-Lni9OXq_Xk9NAQpSAPmfjNMrE-nICDT-Q\
            2OGXsi1g43gGv8Sqezfb-ggSONeuKA9dA.qavDUhlRVgLvhOjM.jHHzhOzC0EAC-VpW2v77kSy7dnHLfu4NCBMf.c0rsS5UvoU\
            zJ32M-dvbvbw
            """
        ),
        (
            "RSA-OAEP-256 A256GCM 36", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.Ifp-NOAhioey46YTxkcAXI2JTPuLI8SfWc8jzanOWDP5av\
            d5lLJ96ZQpdekdCUcrSLNoyEt1YCVezdOwJ8qhQkHGzkA_QtIw82WRPYgi0CslTQ-hhKNbq3fkOiC94DzCaWgTf9qr0Ht7dUh6\
            x284_nk7ML8bwEBDqjzsOttfY5pFoF2_SLMnF3Fn8M89UDwCv753c3VEVTALkyH_CZfjndRG83dxi91qLYn6l4WJtuhPw_B9Ra\
            Bo_HwzIBdV5VzxXuSaf7pf9PTWA87vJ99-oO3MmCI1-lCFPDeGekk9xA1GoKyegOtxg4t1Y1ZimzFe7LpYPJFW-BhXpxogttWp\
            2A.7wfUEyM1OMSsOwge.cuo.rbW77CE6uU3Og49qFvOJaQ
            """
        ),
        (
            "RSA-OAEP-256 A256GCM 37", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIiwidHlwIjoiSldFIn0.C1uqlphPiir6siv89VjA5DPmwUl9ta\
            9m_obID9gk464XEi9NxzA8JMnW2rBMO62fKvrcV0l-pEgldovij9xoIvcUk_9xrc3cbwV1qcE8wBS_7U5LzR1QOa8B-FyeoU3h\
            M4lO6tCcGfbwNLHnCysWWzpmv5a4HmrYHbmVb52_1g9cdcN-d_Hab-fRP0m6xHV5XZm_9gSZhwPkCZKS0h6EvfeaWk5CaK5rIt\
            11QqCcGwLVI-2vLHo3pgic6C329s0gfTGOzu-mKntNaR8iuudGgmUnU_EthSd58WDUosZDjdivuAIL5s8LNy5eirXTh7KektWc\
            HYXBf_1kwMLcUmPcLg.r8eKYEtwN39QDhcC.OYDcDVUT4A._dgtMeMpE-2zXGw87jQAXA
            """
        ),
        (
            "RSA-OAEP-256 A256GCM 38", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoiYm8tMSJ9.k0PHZzst_KQWPaiqKKNiOu9E0q0mT\
            f57i01YY2dIZrLkFzFFvF2yL_EAE-5gjLwW3CpH8bObEeOTBSQRGudDhDVgu5r6wizVtswHYK7A64KuVXsMiJTzv4IUDfSR-r-\
            zsZd7UFyj9YgYdOIYHa13prRu4eSmRyOgAmpSalW7mmKQU1qow822F-YUdkjDm7XNHls62xs-NnZbLrMaovU6iwUeC1BxrMifD\
            WnLuuWsAflgJbHSy-JqAGlbbs5m-DXrcAKmPhCwMKmZYWt5G55nfMUvzlaGWytXi1vnP-tPMTbZ08ASlBqIkTJr44Dhzo7lJLd\
            XAB9sVVVQSUEDTUAp8g.I9PTAYL8E756W82D.hea70hSpMjRBjV_SWyO_pEZL6zdg9g.bTd0dMSIKLGNqcQQEsC8iw
            """
        ),
        (
            "RSA-OAEP-256 A256GCM 39", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vanNvbiJ9.n1uwE5fplN21C\
            4I8VgsKxVtspa9d5W9SXljheXXdMKxPnGBshOl4NOm5b-wAewkAUg_7soa1VpzQxwAR3hU-1H6HcfxckMs3xu_7cQGzbuU2hZK\
            yBlxUeWwbae5vAk39tNN83a3JRZHRGB9baKs5KvT99dKShLoGA00sFmswwQxqpe4OvEkpr5rmybN7LaPO7m5Kw2FBE50QGlv37\
            emMiiJJb1Abv38RgSullyrB2de_-FzUpPDzc3zFRnaheyi24AIB_QxMaDdu91wDJpzqAwfYhkaPGXzYBB5CSS9Gj4mou0pfrQ1\
            Hbe8d6v-n0yv7DWG5H1A1DSR35Yn6gtwlXg.KtPKncgGTvoK1HPX.ESBAbmErfArpbQEcQQ.hh-C-EvLnErXqID_hLNFRQ
            """
        ),
        (
            "RSA-OAEP-256 A256GCM 40", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoieCIsInR5cCI6IkpPU0UifQ.VfuzIxZtMoarx6D\
            3PdxjAiBbc9yhmWQmEJX8Lw0IYtQ0WrR8LDWfJN35i8UX_Oi6hG7lDbpscfIxoPsrRMyJa5jJtTVOYp6W1uaBJqfjMG2ORfGE_\
            VPfMDhmLZO_FjUU0depET9gqcJ8BJeStKm86cCEZ0tg-NKyhn2Qjo2-Any6L_E-qKmkEOmP6z7FImHEBSYOo96O2cQE3p1DZx0\
            P1hBfCa9FVxMp3fjJct2a7jUuWxQ25UqJkiVM8IjTG9b7jHjsfHHLfNB_BJuEU7giul_0z4TlMOwdDTIoU03z3pw-6bN2QMpNU\
            0VgWA68mZrUp-N3lndF2sjkjXQBK-nYqw.uowgRVJ2Hyjm4QjB.NcY5ozNaQBorq8iEsSVYvFWPQ04ZD7EVAuL3.3yPUYWf_I3\
            BDVUItyTDlsQ
            """
        ),
    ]
}
