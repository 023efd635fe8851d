/* Does the letter n write numbers as the locale does? The program has its own
 * localeconv(), which both libraries find before the C library's. */
#include "format_operands.h"

#include <limits.h>
#include <locale.h>

static struct lconv conventions;

struct lconv *localeconv(void) {
    return &conventions;
}

static void use(char *point, char *separator, char *groups) {
    conventions.decimal_point = point;
    conventions.thousands_sep = separator;
    conventions.grouping = groups;
}

/* The texts above are in UTF-8. */
static void use_utf8(void) {
    CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
}

static void show_formats(const char *name) {
    static const char *const specs[] = {"n",    "020n", "011n",  "012n",
                                        "013n", "^30n", "+.15n", "*=+25.12n",
                                        "#n",   ",",    ".3f",   "_d"};
    make_format_values();
    show("%s", name);
    for (size_t i = FIRST_NUMBER; i < FORMAT_VALUES; i++) {
        for (size_t j = 0; j < sizeof specs / sizeof specs[0]; j++) {
            PyObject *format = new_text(specs[j]);
            show_result(specs[j], PyObject_Format(format_values[i], format));
            Py_DECREF(format);
        }
    }
    release_format_values();
}

TEST(points_and_groups, "") {
    static char rest[] = {3, CHAR_MAX, 0};
    static char none[] = {CHAR_MAX, 0};
    use(".", "", "");
    show_formats("C");
    use(",", ".", "\3\3");
    show_formats("German");
    use(".", ",", "\3\2");
    show_formats("Indian");
    use(",", " ", rest);
    show_formats("one group");
    use(",", ".", none);
    show_formats("no group");
    use(".", "", "\3");
    show_formats("no separator");
    use("..", ", ", "\1\2\4");
    show_formats("long");
}

TEST(points_and_groups_beyond_ascii, "") {
    use(",", "\xe2\x80\xaf", "\3");
    show_formats("French");
    use("\xd9\xab", "\xd9\xac", "\3");
    show_formats("Arabic");
    use("\xf0\x9f\x98\x80", "\xc2\xa0", "\2");
    show_formats("mixed");
}

TEST_MAIN(use_utf8, &points_and_groups, &points_and_groups_beyond_ascii)
