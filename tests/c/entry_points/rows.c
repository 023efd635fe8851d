#define _GNU_SOURCE
#include "rows.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, const char *name) {
    fprintf(stderr, "%s: %s\n", what, name);
    exit(2);
}

static enum result result_of(const char *type) {
    static const struct {
        const char *type;
        enum result result;
    } known[] = {
        {"void", RESULT_VOID},
        {"int", RESULT_INT},
        {"PySendResult", RESULT_INT},
        {"PyLockStatus", RESULT_INT},
        {"PyGILState_STATE", RESULT_INT},
        {"unsigned int", RESULT_UNSIGNED_INT},
        {"Py_UCS4", RESULT_UNSIGNED_INT},
        {"double", RESULT_DOUBLE},
        {"Py_complex", RESULT_COMPLEX},
        {"PyObject * new", RESULT_NEW_OBJECT},
        {"PyTypeObject * new", RESULT_NEW_OBJECT},
        {"PyObject * borrowed", RESULT_BORROWED_OBJECT},
        {"const char *", RESULT_TEXT},
        {"PyCFunction", RESULT_POINTER},
        {"PyCapsule_Destructor", RESULT_POINTER},
        {"vectorcallfunc", RESULT_POINTER},
        {"PyThread_type_lock", RESULT_POINTER},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(known[i].type, type) == 0) {
            return known[i].result;
        }
    }
    return strchr(type, '*') == NULL ? RESULT_LONG : RESULT_POINTER;
}

/* "function NAME (TYPES) -> TYPE", a line of the manifest. */
static bool read_signature(char *line, struct row *row, char **types) {
    if (strncmp(line, "function ", 9) != 0) {
        return false;
    }
    char *open = strchr(line, '(');
    char *arrow = strstr(line, ") -> ");
    if (open == NULL || arrow == NULL) {
        give_up("not understood", line);
    }
    snprintf(
        row->name, sizeof row->name, "%.*s", (int)(open - 1 - (line + 9)),
        line + 9);
    *arrow = '\0';
    row->result = result_of(arrow + 5);
    *types = open + 1;
    return true;
}

static void read_ownership(char *types, struct row *row) {
    char *rest = types;
    for (size_t i = 0; i < MOST_ARGUMENTS && rest != NULL; i++) {
        char *type = rest;
        char *comma = strstr(rest, ", ");
        rest = comma == NULL ? NULL : comma + 2;
        if (comma != NULL) {
            *comma = '\0';
        }
        row->arguments[i].stolen = strstr(type, " stolen") != NULL;
    }
}

static struct argument *argument_at(struct row *row, const char *number) {
    size_t place = strtoul(number, NULL, 10);
    if (place < 1 || place > row->count) {
        give_up("no such argument", row->name);
    }
    return &row->arguments[place - 1];
}

static void read_remark(const char *word, struct row *row) {
    if (strcmp(word, "quiet") == 0) {
        row->quiet = true;
    } else if (strcmp(word, "swallows") == 0) {
        row->swallows = true;
    } else if (strcmp(word, "hidden") == 0) {
        row->hidden = true;
    } else if (strcmp(word, "on_success") == 0) {
        row->on_success = true;
    } else if (strcmp(word, "keeps") == 0) {
        row->keeps = true;
    } else if (strncmp(word, "unchecked:", 10) == 0) {
        argument_at(row, word + 10)->unchecked = true;
    } else if (strncmp(word, "fatal:", 6) == 0) {
        argument_at(row, word + 6)->fatal = true;
    } else if (strncmp(word, "free:", 5) == 0) {
        snprintf(row->freed_by, sizeof row->freed_by, "%s", word + 5);
    } else if (strncmp(word, "free_out:", 9) == 0) {
        snprintf(row->out_freed_by, sizeof row->out_freed_by, "%s", word + 9);
    } else {
        give_up("not understood", word);
    }
}

static void read_arguments(char *words, struct row *row) {
    char *state = NULL;
    bool remarks = false;
    for (char *word = strtok_r(words, " ", &state); word != NULL;
         word = strtok_r(NULL, " ", &state)) {
        if (strcmp(word, "=>") == 0) {
            remarks = true;
        } else if (remarks) {
            read_remark(word, row);
        } else if (row->count == MOST_ARGUMENTS) {
            give_up("too many arguments", row->name);
        } else {
            struct argument *argument = &row->arguments[row->count++];
            snprintf(argument->kind, sizeof argument->kind, "%s", word);
        }
    }
}

static struct row *find_row(struct row *rows, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].name, name) == 0) {
            return &rows[i];
        }
    }
    give_up("in the table, but not in the manifest", name);
    return NULL;
}

static FILE *open_text(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        give_up("cannot be read", path);
    }
    return file;
}

static size_t read_manifest(const char *path, struct row *rows) {
    size_t count = 0;
    char *line = NULL;
    size_t room = 0;
    FILE *file = open_text(path);
    while (getline(&line, &room, file) > 0) {
        char *types = NULL;
        line[strcspn(line, "\n")] = '\0';
        if (count == MOST_ROWS) {
            give_up("too many functions", path);
        }
        if (read_signature(line, &rows[count], &types)) {
            read_ownership(types, &rows[count]);
            rows[count].function = dlsym(RTLD_DEFAULT, rows[count].name);
            count++;
        }
    }
    free(line);
    fclose(file);
    return count;
}

size_t read_rows(const char *table, const char *manifest, struct row *rows) {
    static bool seen[MOST_ROWS];
    size_t count = read_manifest(manifest, rows);
    char *line = NULL;
    size_t room = 0;
    FILE *file = open_text(table);
    while (getline(&line, &room, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0') {
            continue;
        }
        char *rest = line + strcspn(line, " ");
        char *words = *rest == '\0' ? rest : rest + 1;
        *rest = '\0';
        struct row *row = find_row(rows, count, line);
        seen[row - rows] = true;
        if (strncmp(words, "skip: ", 6) == 0) {
            row->skipped = strdup(words + 6);
        } else {
            read_arguments(words, row);
        }
    }
    free(line);
    fclose(file);
    for (size_t i = 0; i < count; i++) {
        if (!seen[i]) {
            give_up("exported, but without a row in the table", rows[i].name);
        }
    }
    return count;
}
