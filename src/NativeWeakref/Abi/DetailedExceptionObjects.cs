using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// The head is that of PyBaseExceptionObject; see there.

/// <summary>SyntaxError.</summary>
[Header("pyerrors.h")]
public unsafe struct PySyntaxErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The message.</summary>
    public PyObject* msg;

    /// <summary>The file.</summary>
    public PyObject* filename;

    /// <summary>First line, from 1.</summary>
    public PyObject* lineno;

    /// <summary>First column, from 1.</summary>
    public PyObject* offset;

    /// <summary>Last line.</summary>
    public PyObject* end_lineno;

    /// <summary>Last column.</summary>
    public PyObject* end_offset;

    /// <summary>The source line.</summary>
    public PyObject* text;

    /// <summary>None where the place is not to be printed.</summary>
    public PyObject* print_file_and_line;
}

/// <summary>ImportError.</summary>
[Header("pyerrors.h")]
public unsafe struct PyImportErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The message.</summary>
    public PyObject* msg;

    /// <summary>The module looked for.</summary>
    public PyObject* name;

    /// <summary>Where it was looked for.</summary>
    public PyObject* path;

    /// <summary>The name looked for in the module.</summary>
    public PyObject* name_from;
}

/// <summary>UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.</summary>
[Header("pyerrors.h")]
public unsafe struct PyUnicodeErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>Name of the encoding.</summary>
    public PyObject* encoding;

    /// <summary>What was converted.</summary>
    public PyObject* @object;

    /// <summary>First unit at fault.</summary>
    public nint start;

    /// <summary>Unit behind the last at fault.</summary>
    public nint end;

    /// <summary>The message.</summary>
    public PyObject* reason;
}

/// <summary>OSError.</summary>
[Header("pyerrors.h")]
public unsafe struct PyOSErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>errno.</summary>
    public PyObject* myerrno;

    /// <summary>Its text.</summary>
    public PyObject* strerror;

    /// <summary>The file, or NULL.</summary>
    public PyObject* filename;

    /// <summary>The second file, or NULL.</summary>
    public PyObject* filename2;

    /// <summary>Characters written, for BlockingIOError; else -1.</summary>
    public nint written;
}
