/* Every exported function with each argument NULL, of a wrong type, out of
 * range, dead: what CPython answers, this library answers, and where CPython
 * crashes, this library raises an exception. With CPython the program prints
 * the answers, with this library it compares them; "print" and "compare" say
 * otherwise. "here": one process makes the calls, for valgrind. */
#define _GNU_SOURCE
#include "cases.h"

#include <stdlib.h>
#include <string.h>

/* A type or number that CPython does not look at is not given to it: it would
 * read whatever lies there. */
static bool is_undefined(const struct row *row, struct spoiling spoiling) {
#if defined(NATIVEWEAKREF_VERSION)
    (void)row;
    (void)spoiling;
    return false;
#else
    return spoiling.place >= 0 && row->arguments[spoiling.place].unchecked &&
           !is_null(&row->arguments[spoiling.place], spoiling.index);
#endif
}

static void answer_case(
    const struct row *row, struct spoiling spoiling, char *line) {
    struct outcome outcome;
    if (is_undefined(row, spoiling)) {
        snprintf(line, LINE_LENGTH, "undefined");
        return;
    }
    call_function(row, spoiling, 0, &outcome);
    snprintf(line, LINE_LENGTH, "%s", outcome.text);
}

struct lines {
    char *text;
    char **at;
    size_t count;
};

/* The lines of a file, which is closed. */
static struct lines read_lines(FILE *file) {
    struct lines lines = {NULL, NULL, 0};
    size_t length = 0;
    size_t room = 0;
    if (file == NULL || getdelim(&lines.text, &room, '\0', file) < 0) {
        fprintf(stderr, "a file cannot be read\n");
        exit(2);
    }
    fclose(file);
    lines.at = calloc(strlen(lines.text) + 1, sizeof *lines.at);
    CHECK(lines.at != NULL);
    char *state = NULL;
    for (char *line = strtok_r(lines.text, "\n", &state);
         line != NULL && lines.at != NULL;
         line = strtok_r(NULL, "\n", &state)) {
        lines.at[length++] = line;
    }
    lines.count = length;
    return lines;
}

static void free_lines(struct lines *lines) {
    free(lines->text);
    free(lines->at);
}

/* The part behind "FUNCTION, CASE: ". */
static const char *answer_in(const char *line) {
    const char *comma = strstr(line, ", ");
    const char *colon = comma == NULL ? NULL : strstr(comma, ": ");
    if (colon != NULL && strncmp(comma, ", argument", 10) == 0) {
        colon = strstr(colon + 2, ": ");
    }
    return colon == NULL ? line : colon + 2;
}

static const char *find_case(const struct lines *lines, const char *line) {
    size_t length = (size_t)(answer_in(line) - line);
    for (size_t i = 0; i < lines->count; i++) {
        if (strncmp(lines->at[i], line, length) == 0) {
            return answer_in(lines->at[i]);
        }
    }
    return NULL;
}

static bool is_crash(const char *answer) {
    return strcmp(answer, "crash") == 0 || strcmp(answer, "hang") == 0;
}

/* Whether there are answers of this line's function at all. */
static bool has_function(const struct lines *lines, const char *line) {
    size_t length = strcspn(line, ",") + 1;
    for (size_t i = 0; i < lines->count; i++) {
        if (strncmp(lines->at[i], line, length) == 0) {
            return true;
        }
    }
    return false;
}

static bool raises(const char *answer) {
    return strstr(answer, "Error: ") != NULL ||
           strstr(answer, "Warning: ") != NULL;
}

/* The differences that are meant: "FUNCTION, CASE: ANSWER" below a reason. */
static bool is_listed(
    const struct lines *differences, const char *line, bool *used) {
    for (size_t i = 0; i < differences->count; i++) {
        const char *listed = differences->at[i];
        if (listed[0] == ' ' && strcmp(listed + 2, line) == 0) {
            used[i] = true;
            return true;
        }
    }
    return false;
}

/* What CPython 3.12 does not have is only kept from crashing; an answer that is
 * missing for what it has is out of date. */
static bool is_right(const struct lines *cpython, const char *line) {
    const char *ours = answer_in(line);
    const char *expected = find_case(cpython, line);
    if (expected == NULL) {
        return !is_crash(ours) && !has_function(cpython, line);
    }
    return is_crash(expected) || strcmp(expected, "undefined") == 0
               ? raises(ours)
               : strcmp(ours, expected) == 0;
}

static int compare(
    const struct lines *ours, const struct lines *cpython,
    const struct lines *differences) {
    bool *used = calloc(differences->count + 1, sizeof *used);
    CHECK(used != NULL);
    size_t wrong = 0;
    for (size_t i = 0; i < ours->count && used != NULL; i++) {
        const char *line = ours->at[i];
        if (!is_right(cpython, line) && !is_listed(differences, line, used)) {
            const char *expected = find_case(cpython, line);
            printf(
                "%s\n    CPython: %s\n", line,
                expected == NULL ? "(none)" : expected);
            wrong++;
        }
    }
    for (size_t i = 0; i < differences->count && used != NULL; i++) {
        if (differences->at[i][0] == ' ' && !used[i]) {
            printf("listed, but no difference: %s\n", differences->at[i]);
            wrong++;
        }
    }
    free(used);
    printf("%zu answers, %zu wrong\n", ours->count, wrong);
    return wrong == 0 ? 0 : 1;
}

static int compare_all(const struct row *rows, size_t count) {
    FILE *answers = tmpfile();
    CHECK(answers != NULL);
    run_cases(rows, count, answer_case, answers);
    rewind(answers);
    struct lines ours = read_lines(answers);
    struct lines cpython = read_lines(fopen(CPYTHON, "r"));
    struct lines differences = read_lines(fopen(DIFFERENCES, "r"));
    int result = compare(&ours, &cpython, &differences);
    free_lines(&ours);
    free_lines(&cpython);
    free_lines(&differences);
    return result;
}

int main(int argc, char **argv) {
    static struct row rows[MOST_ROWS];
#if defined(NATIVEWEAKREF_VERSION)
    bool compares = argc == 1 || strcmp(argv[1], "print") != 0;
#else
    bool compares = argc > 1 && strcmp(argv[1], "compare") == 0;
#endif
    Py_InitializeEx(0);
    size_t count = read_rows(ROWS, MANIFEST, rows);
    if (argc > 1 && strcmp(argv[1], "here") == 0) {
        run_cases_here(rows, count, answer_case);
        return Py_FinalizeEx();
    }
    if (compares) {
        return compare_all(rows, count);
    }
    run_cases(rows, count, answer_case, stdout);
    return 0;
}
