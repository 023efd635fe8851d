/* The methods that str and bytes share, each over a table of receivers and of
 * arguments. Before this: OWN and OTHER as for method_calls.h; receivers, and
 * receiver_count of them. */
#ifndef TESTS_C_SHARED_METHODS_H
#define TESTS_C_SHARED_METHODS_H

#include "method_calls.h"

static void call_all(const char *method, const char *const *arguments) {
    for (int i = 0; i < receiver_count; i++) {
        PyObject *self = OWN(receivers[i]);
        for (const char *const *row = arguments; *row != NULL; row++) {
            call(self, method, *row);
        }
        Py_DECREF(self);
    }
}

TEST(finding, "") {
    static const char *const methods[] = {
        "find", "rfind", "index", "rindex", "count", "startswith", "endswith"};
    static const char *const rows[] = {
        "",
        "b:l",
        "b:lo",
        "b:",
        "i:108",
        "i:256",
        "i:-1",
        "n",
        "s:l",
        "b:l|i:3",
        "b:l|i:-2",
        "b:l|i:1|i:3",
        "b:|i:5",
        "b:|i:6",
        "b:|i:100",
        "b:l|n|i:-1",
        "b:l|s:x",
        "b:l|i:0|i:99999999999999999999",
        "b:l|i:1|i:2|i:3",
        "x",
        "b:he",
        "b:hello",
        "b:hello!",
        "x|i:1",
        NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
}

TEST(stripping, "") {
    static const char *const methods[] = {
        "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"};
    static const char *const rows[] = {"n",   "b:ho", "b:",   "b: \n",   "i:1",
                                       "s:h", "b:he", "b:lo", "b:h|b:o", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
}

TEST(splitting, "") {
    static const char *const methods[] = {"split", "rsplit"};
    static const char *const rows[] = {
        "n",     "b:,",   "b:l",         "b:ll",     "b:",      "n|i:0",
        "n|i:1", "n|i:2", "b:l|i:1",     "b:l|i:-5", "b:,|i:0", "i:44",
        "s:,",   "b:,|n", "b:,|i:1|i:2", NULL};
    static const char *const parts[] = {"partition", "rpartition"};
    static const char *const separators[] = {
        "b:,", "b:l", "b:xyz", "b:", "n", "b:ll", NULL};
    static const char *const lines[] = {"i:0", "i:1", "n", "i:1|i:2", NULL};
    for (int i = 0; i < 2; i++) {
        call_all(methods[i], rows);
        call_all(parts[i], separators);
    }
    call_all("splitlines", lines);
}

TEST(joining_and_replacing, "") {
    static const char *const joins[] = {"x",     "n", "i:1", "b:abc",
                                        "s:abc", "",  NULL};
    static const char *const replaces[] = {
        "b:l|b:LL",     "b:l|b:",  "b:ll|b:x", "b:|b:-",     "b:|b:",
        "b:l|b:x|i:1",  "b:l|b:l", "b:zz|b:y", "b:|b:-|i:2", "b:l|b:x|i:0",
        "b:l|b:x|i:-1", "b:l",     "i:1|b:x",  "b:l|n",      "b:hello|b:",
        "b:l|b:x|n",    NULL};
    call_all("join", joins);
    call_all("replace", replaces);
}

TEST(padding, "") {
    static const char *const methods[] = {"center", "ljust", "rjust"};
    static const char *const rows[] = {
        "i:0",       "i:8",    "i:9", "i:-1", "i:12|b:*",    "i:12|b:",
        "i:12|b:ab", "i:12|n", "n",   "",     "i:3|b:x|b:y", NULL};
    static const char *const zeros[] = {"i:0", "i:8", "i:-1", "n", NULL};
    static const char *const tabs[] = {"i:0", "i:4", "i:1", "i:-3", "n", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
    call_all("zfill", zeros);
    call_all("expandtabs", tabs);
}

#endif
