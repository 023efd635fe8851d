#define _POSIX_C_SOURCE 200809L
#include "transcript.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_KEPT = 1000 };

static FILE *output;
static unsigned long long digest;
static char *kept[MOST_KEPT];
static int kept_count;
static int order_is_lost;

void begin_transcript(FILE *to) {
    output = to;
    digest = 14695981039346656037ULL;
}

unsigned long long digest_of_transcript(void) {
    return digest;
}

void write_text(const char *text) {
    for (const char *c = text; *c != '\0'; c++) {
        digest = (digest ^ (unsigned char)*c) * 1099511628211ULL;
    }
    if (output != NULL) {
        fputs(text, output);
    }
}

void begin_line(int depth) {
    write_text("\n  ");
    for (int i = 0; i < depth; i++) {
        write_text("  ");
    }
}

void lose_order(void) {
    order_is_lost = 1;
}

int is_order_lost(void) {
    return order_is_lost;
}

void keep_line(const char *line) {
    if (kept_count < MOST_KEPT) {
        kept[kept_count++] = strdup(line);
    }
}

static int compare_lines(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

void write_kept_lines(void) {
    order_is_lost = 0;
    qsort(kept, (size_t)kept_count, sizeof kept[0], compare_lines);
    for (int i = 0; i < kept_count; i++) {
        begin_line(0);
        write_text(kept[i]);
        free(kept[i]);
    }
    kept_count = 0;
}
