#include "ccurl.h"
#include <dlfcn.h>
#include <stddef.h>

/* The functions that are used of it, each by its own type. */
#define FUNCTIONS(USE) \
    USE(global_init) USE(easy_init) USE(easy_reset) USE(easy_cleanup) USE(easy_perform) USE(easy_strerror) \
    USE(easy_setopt) USE(easy_getinfo) USE(slist_append) USE(slist_free_all) USE(version)

#define DECLARE(name) __typeof__(curl_##name) *name;
static struct { FUNCTIONS(DECLARE) } curl;

const char *bo_curl_load(void)
{
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return dlerror();
#define FIND(name) if ((*(void **)&curl.name = dlsym(library, "curl_" #name)) == NULL) return dlerror();
    FUNCTIONS(FIND)
    return curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? NULL : "libcurl";
}

CURL *bo_curl_open(void) { return curl.easy_init(); }
void bo_curl_reset(CURL *handle) { curl.easy_reset(handle); }
void bo_curl_close(CURL *handle) { curl.easy_cleanup(handle); }
CURLcode bo_curl_perform(CURL *handle) { return curl.easy_perform(handle); }
const char *bo_curl_error(CURLcode code) { return curl.easy_strerror(code); }

const char *bo_curl_version(void) { return curl.version(); }

struct curl_slist *bo_curl_append(struct curl_slist *list, const char *line) { return curl.slist_append(list, line); }
void bo_curl_free(struct curl_slist *list) { curl.slist_free_all(list); }

#define SETTER(kind, type) \
    CURLcode bo_curl_set_##kind(CURL *handle, CURLoption option, type value) { return curl.easy_setopt(handle, option, value); }
SETTER(long, long)
SETTER(large, curl_off_t)
SETTER(text, const char *)
SETTER(pointer, void *)
SETTER(list, struct curl_slist *)
SETTER(bytes, bo_curl_bytes)

CURLcode bo_curl_set_progress(CURL *handle, bo_curl_progress callback)
{
    return curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

CURLcode bo_curl_get_long(CURL *handle, CURLINFO info, long *value) { return curl.easy_getinfo(handle, info, value); }
