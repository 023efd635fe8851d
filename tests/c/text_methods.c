/* Do the methods of str give what CPython's give? Every method over a table
 * of receivers and of arguments. */
#include "harness.h"

static const char *const receivers[] = {
    "",
    "hello",
    "  hello world\t\n",
    "Hello World",
    "HELLO",
    "a,b,,c",
    "123",
    "hello1",
    "l",
    "line one\nline two\r\nthree\rfour\n\n",
    "\xc3\xa9\xe2\x82\xac \xf0\x9f\x98\x80",
    "\xd9\xa1\xd9\xa2",
    "\xe2\x80\x83\xc2\xa0",
    "+42",
    "-7",
    "a\tbc\td",
    "hellohello",
    "They're Bill's",
    "\x0b\x0c \r",
};
enum { receiver_count = sizeof receivers / sizeof receivers[0] };

#define OWN PyUnicode_FromString
#define OTHER PyBytes_FromString
#include "shared_methods.h"

TEST(without_arguments, "") {
    static const char *const methods[] = {
        "isascii",        "isdecimal",  "isspace",    "isprintable",
        "strip",          "lstrip",     "rstrip",     "split",
        "rsplit",         "splitlines", "expandtabs", "encode",
        "__getnewargs__",
    };
    static const char *const none[] = {"", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], none);
    }
}

TEST(encoding, "") {
    static const char *const encodings[] = {
        "",          "b:utf-8",           "b:ascii",
        "b:latin-1", "b:ascii|b:replace", "b:nonsense",
        "i:1",       "b:utf-8|i:1",       NULL};
    call_all("encode", encodings);
}

TEST_MAIN(
    NULL, &without_arguments, &finding, &stripping, &splitting,
    &joining_and_replacing, &padding, &encoding)
