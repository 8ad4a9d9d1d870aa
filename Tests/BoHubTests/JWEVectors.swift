/// Answers encrypted for ``TestKeys/decryption`` by another implementation, python joserfc.
enum JWEVectors {
    static let all = withSHA1 + withSHA256

    static let withSHA1: [(name: String, clear: String, token: String)] = [
        (
            "RSA-OAEP A128CBC-HS256 1", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhDQkMtSFMyNTYifQ.drBQKnSbRFgs5ixJUwkJfVLDHliUIm3hYNr9epV83W1\
            o8QrSd3BpT1jtn_a_qoYXYNd3xpwc-qqlmIYlMOd25rUYEiZwEfqBlbW5gWHZYIXb2KjsSfNYUlXdtjzX7k_9aIjlLw9TeayRR\
            F0e4ubkKwvcN76P9Sn1zjNRRZbC0VT2erxGHhMP5ZF099bk4QuOEJp5wgJuZcfuuXiOxWtuSFBRgmVyLNFkQtXfq52dmUvpnh4\
            kBHjJUf12Zqi_AaChpfJ2xAc1_DSeqfWTsZ6zN6gMCBFHxEspmKQAWluDXuce8eQKd-at_A4tLz5xpQZptEmJ7pxJ-ku2jfmb1\
            Zewdw.tmE512HFLUlxJusmSWk3EQ.ZWH8tIQZkM-m0iWZb8OFSg.W_toAZz8Z7bkQSnebblw-g
            """
        ),
        (
            "RSA-OAEP A128CBC-HS256 2", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhDQkMtSFMyNTYiLCJ0eXAiOiJKV0UifQ.WptjcjF7LdkGk8vpeee-7wiIlox\
            -lZMnfw6ySUfkAsK_54YmBe2rqzp5hN0VQo-zoP1QjvJ0aXlrfEPVmVDHLVMFPNrXRXhnzjWYj2BUIJ0NZNp0JyY8B88bHPKrP\
            ufQMs7BiEN1VxV98XijFBzw74AaKvkgxt79QSWS92d3k9ehDog5MUbc-MjA4QuJ9zuE2ghJlZe4B8-R0YETqCB6xj9tyFgEuWA\
            _qO-oja4DhLZHk07jzBhphe-_-6VSEdFd6trF4NYzTQmPPshT6j842XNhCfbeA64eVDWmsFDYjfCvhnDjZnIat0TRHx0UOiQrY\
            zIN29WYBygpgfyBRcfJiQ.aVuMASIZOOGCslxVCFY5rg.8Svjmvpsd0HIzsF8k525TQ.fuKvKhSYSLRUI3444cACEw
            """
        ),
        (
            "RSA-OAEP A128CBC-HS256 3", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhDQkMtSFMyNTYiLCJraWQiOiJiby0xIn0.WS91JGcbiATBFyvPfrQwOZu5rI\
            LUIi3HgDNZq6AyjjZIMvPsOH6M7yB89ZA27f7KMihwfRSe_IJN-IXGOJ9jmt91BzzA_nv7NHJO2ueXqbLJIkTtDBR2eg9amlYz\
            Zl6LRoPC-vI-UUVQ0yVFiLULX52n4AWXFCtpOzGclY4qrwK3JqT7v9a-QubxIXfFMm55O4vIYK8ZdRnm-ACOPV33RuFk5DrgFL\
            WUA2gvHY_3nYlcHyozIcHbtuD21wuHvcCnKHzOsHu81XDt7NmPLg64-uZSVgRZQaanZ8htIKu37ZPk3wtriO3byRnoIs_c3u_x\
            JTTxUWnijGPBYoGr-3yl_g.lCHz6mSVPuIHoah6NLj0pg.VbYSp6GoTzUUAOshNd3Eh2vWYB1MV2bBUAepClkcg2E.o6czL-l4\
            JUL1pN6uYm3_aQ
            """
        ),
        (
            "RSA-OAEP A128CBC-HS256 4", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhDQkMtSFMyNTYiLCJjdHkiOiJhcHBsaWNhdGlvbi9qc29uIn0.Yr9VxmiSUV\
            eikkpsG5FQLXbY13BUYwgQ1Js8pAginrdOTJPJQfOVHb9X_O88ohBBkiiteEzbZjdUG-3nKB7rwR8MOrSwdWvKZtKiFl6Gsa8w\
            mFvd_jsEA5oEG8OwST63YnGGzHNKGmaoHspl1btkfvRi6J2rAbq_1Xij_x3v3Dpu69wxy01LKRwRN0ojNH0Vuzpg-wELTwrb8j\
            fZ3ohzuR_1XGGybPXEy2a3AX4UaBKil6lpkIun0pHLu1NCBssi8WipmdcZoh1ZfknKvpJG02lo_Zyrx9G5SCI16PjcGIk_JgAX\
            t32lwnE4Oqf-WByYAXijQwT-17WvJeF90jX5Ww.4mPM_4hiK9tQ0NXJYWzlmA.f2hYwaTorh-GE9dG_crBCg._9NCpHl7-Qc8q\
            3BEk_7qow
            """
        ),
        (
            "RSA-OAEP A128CBC-HS256 5", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhDQkMtSFMyNTYiLCJraWQiOiJ4IiwidHlwIjoiSk9TRSJ9.jIeh76gmKdFsI\
            ss7ENgCxxCzVYMineJwtz8PtodnV3ji8G7CGfIR_uyKYMMBJg0nYSuh01qeBTSk_wRSaqutjW7HZujJE-Yxdd9HOAO6Ifeha1d\
            TbJTSvIl2BilpqO_2S7RtIyjqV2Kd5YjfUQ1ZMqbdxWdBt-m9HCcsonBwqFkhhgzixllY6k2H2EmC84VrdTm0gOze_1xiu-YG0\
            72lnX0xuE4tkgHl9LQqkYA6FJjh3y_PB7CKTFnKwimWggMsPp3j1T3YPS5OFA_Ehr1KFWThOIE2TfdA1WXB9ZETmleInoVIwGP\
            IavzXTZ1w4Q-4VFOgrs83yJuUbXR81qocvQ.6BQwwPyVm-R0J5r6D2ggWw.wVefUhlbHzW4PHZakdcIWzqJrAEuf5CdNVBKxzq\
            Tum0.cXHxMtaS7fKSq-53VjhzuQ
            """
        ),
        (
            "RSA-OAEP A256CBC-HS512 6", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIifQ.thPdZSyOF0dCWnnQXWLy88fRq6GfyPyHSUqMS73kBXt\
            IAt1LUq-1yg7Jh1YVEjz1siMJho37_Y5uEaj2MLl0XcJaWwEs_Q8Wm_SPt9I24r52e8iSaYTQaJAGexW1A92MAsxeap-Q8NnHi\
            rz2_zZS9J9MHM4cc6RJVk8ZDTDrWO_vD2hAajwJVacCrfdnHQ06T_YsxYXN_f4PnfT_WoUihhqhiZjroupkU7T4GV3OuIMawBN\
            1wj4YnqyeWZFLQyV9Ufz-FNyIqsy0__Shi4Ow5oj9iKzdgulF0MLXfmVbrtofgySWh707VuqHfB4BoVpoei9SsZdK84qHqYIJm\
            AuXXQ.lzk33zmWJutz0uZfHiUDAg.hJZPl-PBv9fdeLJ0lvTBsQ.hwPwZF-WYhi1B-pAEjNOELqHuw86_M8WWaRb9CO_X3c
            """
        ),
        (
            "RSA-OAEP A256CBC-HS512 7", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJ0eXAiOiJKV0UifQ.BiLGobHdW-lhHCkq9xC8cn_ZuLA\
            aklJO3XJbdldcaeYEGlxl3vr-MMnjNaGLDBr8yEwE2hvp7Qol3PRY_LNLbnU_oEqn6lS0lGLfF1DNyxnA3w1eAiw5lUmLM7DJf\
            AghDpbYoelk-46EJ-Bu3grUQVPTRAgv5lfnvNahyQ4wtBsQcAWP4GOHzBvBqmNrp1v5SSq46uIGWzhDAK6VsOUUc-EMTszNaep\
            P-HsrZPmbIvE0SCuNky6izf1LbXMx9eFHj4YO2ZBb6DRcSJhLYAvwJteG3ZOetjSEQ2tRisEv-YkVSxaFKYAcH7yNpGV033T7q\
            p05fqIfb_33FBrAUuTMRg.NDajDwXjJmiTTCvwfqp3zg.8OE-yTSjm4Um8n_BazsjPg.O1cRNJaFxlJUb6ryxNlDzSkUZpXM2c\
            w7XeDyoQaKBcM
            """
        ),
        (
            "RSA-OAEP A256CBC-HS512 8", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJraWQiOiJiby0xIn0.Z6TEayjqPptf07qRQwRJxt7sWN\
            Iu191FhgbJ7TPjlzK25EW4vXk7eo0ED4EBf96zZYUm4M6fVyTaALvmQnW0o_6sMky09QDaWScR5V79-igWWeMCreqNQypVwxy-\
            mmpNWvUY6QVKqCo_MRtUINIGNkEacG9Qj_D0aNpyyztcws-kJpuAm6pnkDGx-G2g39t2XD7Pfs-_d6e5YxEFjJ0xSK25m2Qqjn\
            NJ0bPePAEmUSDOxer8kwUI9AbfYahOgl_wNKy5VXeNc7HMcOseVrXklO2PLiFFqWx_NtMa2Bk2rz_LetK0c9qOb7_yC1nli4Rv\
            kDazYWWIfYHKuQKu_wVLPg.JKz_IjBDAzIQQNr-3sDjRg.hbK9Sv4W1FkMv7khYjVFKox0rrtjLxnULQCUXCNVFuU.4db97kSQ\
            p1bxWJT_MAZ3uH9cFm63LcOI5Q7E0yIgI80
            """
        ),
        (
            "RSA-OAEP A256CBC-HS512 9", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJjdHkiOiJhcHBsaWNhdGlvbi9qc29uIn0.YvXUlG-XrS\
            ir9UOoL8u3VDgRCMyCoT3zuY7O8TuZk81Sp1gsZwvrYshxZK46gQLzSjbC7dUv2IrQZSZanr1TyeYJQM_ME9kT_cG_g80BOA3D\
            W1M_RLFH1ljcNa860bXu4JMc2Lw6qomxMg4ZQtwol64pfoGjDG8dddKYKPAZ2lZYZR7xe8P_7MRmKFsvRXJwDrcOmuCi_fbWss\
            2hRjuZn7CMLDcV89A8Tm6JNFBv658jUP-4sWaybVnrC6lAfSIOKFAotZYZR08rINQTqyRix-tu7TEeJkxy8Lbuok7hQsZXqXI2\
            lIOUGrgKABgvumEOrwV0z3Cz5GBWZqt1HkEPDA.vLaNTgxPiZ5lFy0GdK9e_A.ct78SkomU8se7_YJR6haOA.U-DE_mU9Q0vwc\
            pegLVy48Ic5yZV7BxqqWu9GjaOPQSU
            """
        ),
        (
            "RSA-OAEP A256CBC-HS512 10", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJraWQiOiJ4IiwidHlwIjoiSk9TRSJ9.mS5BEYR381J51\
            F9MhWzOgs9El8CpuzXvUfUsMDyAkzlsWsJ6cbWwqQGJT13NmXoq27jNuBmXUrAMHeFAf7ERG4voBZ8f_syNg1Om4jiELUD05eg\
            XazQ5-D75lngCPc3fgdDlAxajKoYX95seRAwWZbi_W4--bXcPoYJESKlkgM2UjRIAxryKdhl8xK3A1ZEslhF-O-b7MGqZPM7i-\
            BqrvZvT14KcV7yKIXmKMVtchVLxYk27uwnjQV3E3A0u8G9vrIryz2pTxLdFMIMZghKHSwbN0q13_pLQ34MvzisTDvk9Ed5Gq3f\
            snlNO2gmdTQPmHOBVmh8EdXD70dZlpR4lhQ.hV29oNRWwP7PCEcskmoscQ.8AXSeP7Z-Sy9mDj_ACWeMhnZg0VH6M0CeBpMYY4\
            qfrA.1qbKKwQcKzPT7THh-8-QL0inRJ_36njmPL0GipHi3k0
            """
        ),
        (
            "RSA-OAEP A128GCM 11", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00ifQ.BaFlUKKJvm55Fdf6g6mWmhUDSJ5pXIwcLxhV1l85WMhBespyV2F\
            PGKcpDspBvMjZRznpuU0mtqOen0wlymzFcqVtrPVm0yEESmEuX9ghQSG_H0BpBIL_-ZTFagMS2MBEXjy5zX7TjYxS8KUPX4NK2\
            t1Qjb7fcu2LpeCAo_AqQMi5kxfQgQrSJNS4i6gQyUFoYrLo72_8-shWSHU9WGHyvv0mNllZ4VpJ9A_B1LfOipdcvRytf-QIB75\
            QoAn2K16IsPWGLH6VOr1nv6Sd1hmje7OPzWsrc-sTdK-wjLwfaeWkj1qepY9OchaEi2wLjq8c_yQGwvXM2BCe_EMMg90_qQ.F_\
            IfT3N1y0vei78i.k0I.cAX4qGMLIRzpkZhGs4fFSg
            """
        ),
        (
            "RSA-OAEP A128GCM 12", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00iLCJ0eXAiOiJKV0UifQ.MFftgfK-zIhVMwexqoer9VHrFj_yfvMTTKa\
            U22pse3a73ns1cypzkhNGd71-BwKK2Zi3v1ggCj1Pw9pnlYoiQoP1cGCeNRvuW6F8J74RRzDCh5VmK9inXK-ldpliVaLqBrXFN\
            UqvWkah_PVVpSJrLEh5IhyPw0BaZrioj4ug2rYba-ruckTFuUU45ox-5QkxZGhIOjU4R5XKiBkwNS-DH6Zsql-YFFyzfY45Kcs\
            8SRjwBRpLQsm2OyZoFs1XJwwtavvNIq23LJBZqNZwHEZDPuvtGYWqSvwd18UunXNxDD0Okvl_Gzfn1SrunkQfN0jboXNJkUOgw\
            FtCcZ19GQlLxQ.VY0bhsbmZnMdx4U9.RwYuL_JVIQ.Es2Hpcauw7dHIYSmyEw6nQ
            """
        ),
        (
            "RSA-OAEP A128GCM 13", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00iLCJraWQiOiJiby0xIn0.fu3BUMVJ7qLkHo6ISiKb1Ns9-xQzbDH7pI\
            sr9ATY2d5I9uDys3a3T8G_fcSGpyX0aiqtr4eWuKX0_APb010MfjZrWd4brffNfFi6_IZGGuQkZgVr6VtfLfSS3Pn8RQHqfJsN\
            IM-L2aJN-xTbmNKOYjFNrG9uDoCH-MEqQH6QjRr90-a6k7LlVJSBDI83dJwjrTxgY1F_Cek2dpj3RRpjI8hlLONVXWYoU3_Un1\
            N9K2Mg4xzekgIVNyCfOXr-jApLjb1i53Bb_5g7s-QW2CU7w1sBSIdJKaOFxpxL4P5M2CpZ3zXx4GvQ1ujZsDSa4LQw5mmubuB3\
            ZpbzD1zRnCNz0g.u9U448x1UMkDbc2N.wOZU9a4-Xj03OdAy3vWppdEo7-X2MQ.08OGCUzoeeGpiNv6lQoL5Q
            """
        ),
        (
            "RSA-OAEP A128GCM 14", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00iLCJjdHkiOiJhcHBsaWNhdGlvbi9qc29uIn0.xEkmBObBHI3LqJ3U3q\
            B4cghr_-8SeYmm-DYPm62ePz3COaV_L2lOtylyeUb2z1RNKoBOZfCl8Mev2VW5DG9SY1NMTkKOMi1JDxnUBdUkI6kKNMs3TqcN\
            vMGwIpNeSAyG5Eo9pnYo0iZ9bGMCoYFz1UEA5MiORSjDFfFEdz8FlvKbeSNnDrvCHxNOX0T4V3ik4OlhbE9OUj6M0VgQLfk_cT\
            26qbPUlfq542xd2SQc8JIK2IAm7WTeAmdOY-oBrCeTpUZkv-PRQNJyCIbgEKXJx12sAYrn6RyzYbZHXw5PIU5sqcJYvGWvbn1q\
            Ismk1Wgz4xQ0PR2I5acsNMA4ELwVUw.xnP-IEITXki8nPjr.88jXCI7-7WRBGMT8Cg.kVMSg5JaiptFa_FQkGC2FA
            """
        ),
        (
            "RSA-OAEP A128GCM 15", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00iLCJraWQiOiJ4IiwidHlwIjoiSk9TRSJ9.kG_8--MqibHh3ww_Zzu8L\
            rsWTYByx9NbtOHhkz8lmq84zDBhuEyjwxegMbjvS3_pOH16GitP5H5QktA4m3z-IGEGyPw4RZk9kmN7he2uKLa_wZDDeK8lMRm\
            i1SrikXVwlnaybII5BsvNDa9oU_ec8mDDrrjRcqkeVhcGjbRcgjcd3AE9fti2o5B3MPdNLbqw6-6WvcIS0iLCReX4DATDKNZ8M\
            LqxN1KyKsHXzmrGQKa2VzLuKp9rOB8YA0EDmqlS7aYDbeGeV2AtgJysXXFqUt8CRJcrsBAez9b1k3ki1st0DSKjo8C3lYJcV8J\
            p1LRDgGuqCPy826e3ppm03oCmYg.VblzuKghLIaQxeMC.6RBBKdaIKyBTKNT9s1uuUQJN0fU0sUICIDF0.6d50YPfb2tQsnl43\
            OwcZxQ
            """
        ),
        (
            "RSA-OAEP A256GCM 16", #"{}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.F91C5HfenU-KztUx0UPzENPMeThlZE1MLiED-e4N1k3eEfE9dUD\
            tpi2dH6xQbNibO0SBE5m9y6YFtCmv5-hWMSC9zB6xMk9kxBG7r7yKscHZfRd2Bo2oRbeMfAOt-_ayOJ1jw-1HKHbk_i7SeFEM6\
            umiBqQNbuaY9w7yuG-DjRgXjXioz1UXejCBhjbAaaQL1gdIcHCTpurCpinfWr88J88GFcoyVYDaEeYJfyY5qR5IXT8ehy2RMXb\
            jivEKXcY3XSlfCnk0DQahbwx3c1xNuE8x-Y8hoIx2RM53sSaMtlGxjPhMTUmKG6AOHqVY29govX2BdTbIBX7kyd9e7oSoxA.NS\
            OHHNv-2LEhvsoG.T3g.na3NxOfPVvFojCfkwYQAuw
            """
        ),
        (
            "RSA-OAEP A256GCM 17", #"{"a":1}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJ0eXAiOiJKV0UifQ.KC160jTTD9hUxZw8ZYsDYqTgJRuH3qqeYxq\
            3nXonivP56L_m5QKPXi0lXQIO8oerzsKQuwdUslfU5ZKoY6LfMUQyNrB6HCLnBXSd3np2qiaYY1dRf0xUEJsuws1b3I4QmcwLT\
            n3MarkNWYoKw6XLt_KpfqJM7luYiLS3jONeAQrbgAuY1K3znPyt83uOCK6I_t0D0sAUTMXhDGORw_uFvpkc-GGEl5GE3GpbRKn\
            ciOa05CGjyoofzup6mGbTAL7WHCEe8j0a2jBdEo0a-oDgCveQDYlr337-Ypp9l1L3GLH-pQ68zws5QjwX1tzqAyuWByZtsXEpE\
            Sb9LHQ1f56MYQ.ECyV9pHjXMG2tbiV.dxzjfg8JYA.xCKhPKEqeWlTFniyKlTvVw
            """
        ),
        (
            "RSA-OAEP A256GCM 18", #"{"name":"Åse Ærlig"}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJraWQiOiJiby0xIn0.ba4Acp1QKviOgZ-UaemyuDV2O9er2obH-m\
            4jxK1C4iRzvJeE1U3M5sllCsgHBbqqlrKS_UcIO_thrVxIPUBQlA7CcEjNseUrZeYdn0I4A6YHO3BnZDJdzyWedw4z4dAxH6pw\
            bwne4D0GUBCsAN7Z2DqWRDSulV97e3yoyYvAiN1N1MsUUeh4Y51gI1Cvh9p1nza9lQ-mZO8imshjXbUnI9sdQgOPLrhyzR3o72\
            Osz10fJjlQ78LdzDRdfQH79HuJSNR5Sd4nOzcZq6A3j0KB3YcGkpm_uSdokfYUppTF4a0-5jrU-PUU0X9wkKGXOUQEQYsscvbl\
            3luCFSpK-iFtUQ.PX5BG2npEkmQPAXy.zDQVbTqTrfltaeA2PoaHv8pwtvC8ng.G6HThC8aVQkAj8YjnC3NKw
            """
        ),
        (
            "RSA-OAEP A256GCM 19", #"[1,2,3,4,5,6]"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJjdHkiOiJhcHBsaWNhdGlvbi9qc29uIn0.hC5iq-uwaBCsHjkmV8\
            8c82F5qitYo93NwMUoZKgwR-6VXSysz4-qXJkSbp0I4cTeBn6XkrYzETw7CCPSLTLPq13ZGA4y8ZzapHYQdezDvb40ptZO9JFT\
            Lkyo84IgP76XeeCLI4bQ1qflVdjZO1YRLV5Ym9581m60P-gfyaAyC_ZpXynpHpEvEdPSgI3SODwXlf2109-pG1AMC9rx73kuYQ\
            aCeSuLieeRU1BSDY-vuXi_XBbnNhQvlCrxSKD439v6hftakTaxBFRPGTj0cNK-NcPIU3Mosys8vf0xpOs4Fno8P14CjguR4lTA\
            iIZAPZC5-meXBGQdmd-vXA2Qvg3XWg.ge79iYlvkb2NFu4u.hdtKEbvhbPT86Ptgig.hp2EuJbtwf1a2q0FGcw5Ug
            """
        ),
        (
            "RSA-OAEP A256GCM 20", #"{"amount":100.05,"x":12345}"#,
            """
            eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJraWQiOiJ4IiwidHlwIjoiSk9TRSJ9.bwxzVXjgRllqtwhpoz_fB\
            rIer1UxpMXpe9_nJ8Ax12mYjpqKiZjsdGQDBlGUw23B1BZQFdSgf5SsvDjKbhQoaGmHIL1JQg3Wj8mUE9_3q4HQ0hWL6bf0F7x\
            VTCFa-UAMIPkBjcYnUDx5KR4c6eZlLZzcjc-SKFJs9dmDJW2mwq35UhZxKqhiJLZZ6eGQWX_4T3qrUGExQ26pNd_pbEaxlXh_E\
            l-Lp80PE7vCN9zyj-5fAjk9TVEkdbHglWaR2XXGp994-BVCOUeYFEOMuBmal0zHtMRxqz8u8xGmJ6nkH3TVcpCOyHlmlXMUUeM\
            DgxjOvljOfu5vOhSkT-ZOXFCqcw.j3Buby41zGSw0IHv.J27GCKs13drZEB1fD1yDQ-4ke-Ft5SF1l28Y.SATjcdtsH6bU-AsB\
            XH7p4Q
            """
        ),
    ]
}
