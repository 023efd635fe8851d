using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the top of nativeweakref.h: what it is, its sections, the words of ownership, the guards.</summary>
internal static class HeaderBanner
{
    private const string Opening = """
        /*
         * nativeweakref.h - weak references with the CPython 3.12 C ABI.
         *
         * GENERATED from src/NativeWeakref (Abi/, Exports/, Inline/). Do not edit.
         * Regenerate with:  ./build.sh header
         *
         * This file is the whole public interface. A name that is not here is not
         * supported. Sections, in order:
         *

        """;

    private const string Glossary = """
         *
         * Ownership words used below, one per PyObject * parameter or result:
         *
         *   New reference       the caller must release it with Py_DECREF()
         *   Borrowed reference  the caller must not release it, and may use it
         *                       only while something else keeps it alive
         *   Borrowed            (parameter) the call does not release it
         *   Stolen              (parameter) the call takes over the reference
         *
         * Unless a comment says otherwise, a pointer must not be NULL and the caller
         * holds the GIL. A function that fails sets the error indicator; one that is
         * given NULL nevertheless fails with SystemError, where macros and inline
         * functions crash.
         */
        #ifndef NATIVEWEAKREF_H
        #define NATIVEWEAKREF_H

        /* The Python.h beside this file says so before it includes this one. */
        #if defined(Py_PYTHON_H) && !defined(NATIVEWEAKREF_PYTHON_H)
        #error "nativeweakref.h takes the place of CPython's Python.h: include one only"
        #endif

        #include <assert.h>
        #include <stdarg.h>
        #include <stddef.h>
        #include <stdint.h>
        #include <stdio.h>
        #include <string.h>


        """;

    internal static string Write(IReadOnlyList<(string Title, string File)> sections)
    {
        StringBuilder text = new(Opening);
        int width = sections.Max(section => section.Title.Length) + 2;
        for (int i = 0; i < sections.Count; i++)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $" *  {i + 1,2}. {sections[i].Title.PadRight(width)}{sections[i].File}");
            text.Append(line.TrimEnd()).Append('\n');
        }
        return text.Append(Glossary).ToString();
    }
}
