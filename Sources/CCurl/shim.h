#pragma once
#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo take anything; Swift can't see them. Here is one function for each kind of value. */

static inline CURLcode bo_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_large(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

/* Bytes that arrive, of the head or of the body: returns how many were taken; fewer than given ends the transfer. */
typedef size_t (*bo_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode bo_curl_set_bytes(CURL *handle, CURLoption option, bo_curl_bytes callback) {
    return curl_easy_setopt(handle, option, callback);
}

/* Called often while a transfer goes on: anything but 0 ends it. */
typedef int (*bo_curl_progress)(
    void *context, curl_off_t download_total, curl_off_t download_now, curl_off_t upload_total, curl_off_t upload_now);

static inline CURLcode bo_curl_set_progress(CURL *handle, bo_curl_progress callback) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

static inline CURLcode bo_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode bo_curl_get_text(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}

/* A buffer that lives only as long as the transfer is set up: curl copies it. */
static inline CURLcode bo_curl_set_copied(CURL *handle, CURLoption option, const void *bytes, size_t count) {
    struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
    return curl_easy_setopt(handle, option, &blob);
}
