/* What a program's run leaves behind: its lines, and a digest of them. */
#ifndef TESTS_C_TRANSCRIPT_H
#define TESTS_C_TRANSCRIPT_H

#include <stdio.h>

/* An empty one. NULL: only the digest is wanted. */
void begin_transcript(FILE *output);

unsigned long long digest_of_transcript(void);

void write_text(const char *text);

/* Goes to a new line, under those of so many behaviours. */
void begin_line(int depth);

/* From now on lines come in no fixed order. */
void lose_order(void);

int is_order_lost(void);

/* A line of that time. */
void keep_line(const char *line);

/* Ends it: writes those lines, sorted. */
void write_kept_lines(void);

#endif
