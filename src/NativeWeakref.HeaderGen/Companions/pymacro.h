#ifndef Py_PYMACRO_H
#define Py_PYMACRO_H

#define Py_MIN(left, right) (((left) > (right)) ? (right) : (left))
#define Py_MAX(left, right) (((left) > (right)) ? (left) : (right))
#define Py_ABS(number) ((number) < 0 ? -(number) : (number))

/* The text of an argument after macros in it are replaced: hence two steps. */
#define Py_STRINGIFY(text) _Py_XSTRINGIFY(text)
#define _Py_XSTRINGIFY(text) #text

#define Py_ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define Py_CHARMASK(character) ((unsigned char)((character)&0xff))
#define Py_MEMBER_SIZE(type, member) sizeof(((type *)0)->member)

/* Do not compile where the condition is false. */
#define Py_BUILD_ASSERT_EXPR(condition) (sizeof(char[1 - 2 * !(condition)]) - 1)
#define Py_BUILD_ASSERT(condition) ((void)Py_BUILD_ASSERT_EXPR(condition))

#define PyDoc_VAR(name) static const char name[]
#define PyDoc_STR(text) text
#define PyDoc_STRVAR(name, text) PyDoc_VAR(name) = PyDoc_STR(text)

/* A parameter that is not used; its name changes so that nobody uses it. */
#define Py_UNUSED(name) _unused_##name __attribute__((unused))
#define Py_UNREACHABLE() __builtin_unreachable()

#endif /* Py_PYMACRO_H */
