/* Foundation's URLSession comes into the program with FlyingFox, which has a handler that would use it. Nobody does; but it names
 * libcurl's functions, and for their sake the loader would fetch libcurl and thirty libraries more at every start. It finds
 * these instead, which are seen nowhere else. Should they ever be called, the program ends rather than go on wrongly. */

#define UNUSED(name) __attribute__((visibility("hidden"))) void curl_##name(void) { __builtin_trap(); }

UNUSED(easy_cleanup)
UNUSED(easy_getinfo)
UNUSED(easy_init)
UNUSED(easy_pause)
UNUSED(easy_setopt)
UNUSED(easy_strerror)
UNUSED(free)
UNUSED(global_init)
UNUSED(multi_add_handle)
UNUSED(multi_assign)
UNUSED(multi_cleanup)
UNUSED(multi_info_read)
UNUSED(multi_init)
UNUSED(multi_remove_handle)
UNUSED(multi_setopt)
UNUSED(multi_socket_action)
UNUSED(slist_append)
UNUSED(slist_free_all)
UNUSED(url)
UNUSED(url_get)
UNUSED(url_set)
UNUSED(version)
UNUSED(version_info)
