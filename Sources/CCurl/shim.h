#pragma once
/* Without this curl's header makes macros of the names that are taken below. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

/* libcurl and its forty libraries are loaded when the first request is made: whoever only reads the cache never waits for
   them. What stands here are the functions that Bo uses. */
struct bo_curl_functions {
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_reset) *easy_reset;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(curl_easy_perform) *easy_perform;
    __typeof__(curl_easy_setopt) *easy_setopt;
    __typeof__(curl_easy_getinfo) *easy_getinfo;
    __typeof__(curl_easy_strerror) *easy_strerror;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
};

static inline int bo_curl_find(struct bo_curl_functions *curl) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
    __typeof__(curl_global_init) *global_init = (__typeof__(global_init))dlsym(library, "curl_global_init");
    curl->easy_init = (__typeof__(curl->easy_init))dlsym(library, "curl_easy_init");
    curl->easy_reset = (__typeof__(curl->easy_reset))dlsym(library, "curl_easy_reset");
    curl->easy_cleanup = (__typeof__(curl->easy_cleanup))dlsym(library, "curl_easy_cleanup");
    curl->easy_perform = (__typeof__(curl->easy_perform))dlsym(library, "curl_easy_perform");
    curl->easy_setopt = (__typeof__(curl->easy_setopt))dlsym(library, "curl_easy_setopt");
    curl->easy_getinfo = (__typeof__(curl->easy_getinfo))dlsym(library, "curl_easy_getinfo");
    curl->easy_strerror = (__typeof__(curl->easy_strerror))dlsym(library, "curl_easy_strerror");
    curl->slist_append = (__typeof__(curl->slist_append))dlsym(library, "curl_slist_append");
    curl->slist_free_all = (__typeof__(curl->slist_free_all))dlsym(library, "curl_slist_free_all");
    return global_init && global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK && curl->easy_init && curl->easy_reset
        && curl->easy_cleanup && curl->easy_perform && curl->easy_setopt && curl->easy_getinfo && curl->easy_strerror
        && curl->slist_append && curl->slist_free_all;
}

/* The functions; NULL when libcurl isn't there, or is none. Swift's importer knows no variables outside of functions. */
static inline const struct bo_curl_functions *bo_curl(void) {
    static struct bo_curl_functions functions;
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static int state = 0; /* 0 not asked yet, 1 there, 2 not there */
    pthread_mutex_lock(&lock);
    if (state == 0) state = bo_curl_find(&functions) ? 1 : 2;
    int found = state;
    pthread_mutex_unlock(&lock);
    return found == 1 ? &functions : NULL;
}

/* Loads libcurl, the first time: 0 when it isn't there. Everything below wants this to have been asked. */
static inline int bo_curl_load(void) { return bo_curl() != NULL; }

static inline CURL *bo_curl_init(void) { return bo_curl()->easy_init(); }
static inline void bo_curl_reset(CURL *handle) { bo_curl()->easy_reset(handle); }
static inline void bo_curl_cleanup(CURL *handle) { bo_curl()->easy_cleanup(handle); }
static inline CURLcode bo_curl_perform(CURL *handle) { return bo_curl()->easy_perform(handle); }

static inline const char *bo_curl_words(CURLcode code) { return bo_curl()->easy_strerror(code); }

static inline struct curl_slist *bo_curl_append(struct curl_slist *list, const char *line) {
    return bo_curl()->slist_append(list, line);
}

static inline void bo_curl_free(struct curl_slist *list) { bo_curl()->slist_free_all(list); }

/* curl_easy_setopt and curl_easy_getinfo take anything; Swift can't see them. Here is one function for each kind of value. */

static inline CURLcode bo_curl_set_long(CURL *handle, CURLoption option, long value) {
    return bo_curl()->easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_large(CURL *handle, CURLoption option, curl_off_t value) {
    return bo_curl()->easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return bo_curl()->easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return bo_curl()->easy_setopt(handle, option, value);
}

static inline CURLcode bo_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return bo_curl()->easy_setopt(handle, option, value);
}

/* Bytes that arrive, of the head or of the body: returns how many were taken; fewer than given ends the transfer. */
typedef size_t (*bo_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode bo_curl_set_bytes(CURL *handle, CURLoption option, bo_curl_bytes callback) {
    return bo_curl()->easy_setopt(handle, option, callback);
}

/* Called often while a transfer goes on: anything but 0 ends it. */
typedef int (*bo_curl_progress)(
    void *context, curl_off_t download_total, curl_off_t download_now, curl_off_t upload_total, curl_off_t upload_now);

static inline CURLcode bo_curl_set_progress(CURL *handle, bo_curl_progress callback) {
    return bo_curl()->easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

static inline CURLcode bo_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return bo_curl()->easy_getinfo(handle, info, value);
}

static inline CURLcode bo_curl_get_text(CURL *handle, CURLINFO info, char **value) {
    return bo_curl()->easy_getinfo(handle, info, value);
}

/* A buffer that lives only as long as the transfer is set up: curl copies it. */
static inline CURLcode bo_curl_set_copied(CURL *handle, CURLoption option, const void *bytes, size_t count) {
    struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
    return bo_curl()->easy_setopt(handle, option, &blob);
}
