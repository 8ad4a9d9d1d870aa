#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/* libcurl, taken in when it is first needed: it brings some thirty libraries along, and a program that only shows what is in
 * its cache would wait for all of them at every start. Nothing below but bo_curl_load may be called before that has
 * succeeded. curl_easy_setopt and curl_easy_getinfo take anything, which Swift can't see: here is one function for each
 * kind of value. */

/* Returns NULL, or what is wrong. To be called once. */
const char *bo_curl_load(void);

CURL *bo_curl_open(void);
void bo_curl_reset(CURL *handle);
void bo_curl_close(CURL *handle);
CURLcode bo_curl_perform(CURL *handle);
const char *bo_curl_error(CURLcode code);
const char *bo_curl_version(void);

/* The list with one more line; NULL when there is no memory for it. */
struct curl_slist *bo_curl_append(struct curl_slist *list, const char *line);
void bo_curl_free(struct curl_slist *list);

CURLcode bo_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode bo_curl_set_large(CURL *handle, CURLoption option, curl_off_t value);
CURLcode bo_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode bo_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode bo_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

/* Bytes that arrive, of the head or of the body: returns how many were taken; fewer than given ends the transfer. */
typedef size_t (*bo_curl_bytes)(char *bytes, size_t size, size_t count, void *context);
CURLcode bo_curl_set_bytes(CURL *handle, CURLoption option, bo_curl_bytes callback);

/* Called often while a transfer goes on: anything but 0 ends it. */
typedef int (*bo_curl_progress)(
    void *context, curl_off_t download_total, curl_off_t download_now, curl_off_t upload_total, curl_off_t upload_now);
CURLcode bo_curl_set_progress(CURL *handle, bo_curl_progress callback);

CURLcode bo_curl_get_long(CURL *handle, CURLINFO info, long *value);
