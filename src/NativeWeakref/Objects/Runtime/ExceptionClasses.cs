using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Exception classes that C code makes at run time.</summary>
internal static unsafe class ExceptionClasses
{
    /// <summary>
    /// Makes a class. Input: "module.class"; a base, a tuple of bases, or NULL for Exception; a dict for its attributes, or NULL.
    /// Return: owned, or NULL with an error.
    /// </summary>
    internal static PyObject* New(byte* name, PyObject* bases, PyObject* dict)
    {
        byte* dot = LastDot(name);
        if (dot == null)
        {
            return Errors.SystemError("PyErr_NewException: name must be module.class"u8);
        }
        PyObject* attributes = dict == null ? DictObjects.New() : Refcount.NewRef(dict);
        PyObject* tuple = bases != null && TupleObjects.IsTuple(bases)
            ? Refcount.NewRef(bases) : TupleObjects.Pack(bases == null ? *Symbols.Table.PyExc_Exception : bases);
        PyObject* result = attributes != null && tuple != null && NameModule(attributes, name, dot)
            ? Make(dot + 1, tuple, attributes) : null;
        Refcount.XDecRef(attributes);
        Refcount.XDecRef(tuple);
        return result;
    }

    /// <summary>As <see cref="New"/>, with a documentation in UTF-8, or NULL. A dict that is given has it afterwards.</summary>
    internal static PyObject* NewDocumented(byte* name, byte* doc, PyObject* bases, PyObject* dict)
    {
        if (dict != null && !DictObjects.IsDict(dict))
        {
            Errors.BadInternalCall();
            return null;
        }
        PyObject* attributes = dict == null ? DictObjects.New() : Refcount.NewRef(dict);
        PyObject* result = attributes != null && (doc == null || SetText(attributes, "__doc__"u8, StringObjects.FromUtf8(doc)))
            ? New(name, bases, attributes) : null;
        Refcount.XDecRef(attributes);
        return result;
    }

    private static byte* LastDot(byte* name)
    {
        byte* dot = null;
        for (byte* c = name; c != null && *c != 0; c++)
        {
            dot = *c == (byte)'.' ? c : dot;
        }
        return dot;
    }

    // What is there already stays.
    private static bool NameModule(PyObject* attributes, byte* name, byte* dot)
    {
        PyObject* key = StringObjects.InternLiteral("__module__"u8);
        if (key == null)
        {
            return false;
        }
        PyObject* found = DictObjects.IsDict(attributes) ? DictObjects.FindWithError(attributes, key) : null;
        if (!DictObjects.IsDict(attributes))
        {
            Errors.BadInternalCall();
        }
        Refcount.DecRef(key);
        return found != null || (!Errors.Occurred() && SetText(attributes, "__module__"u8, StringObjects.FromUtf8(name, (nint)(dot - name))));
    }

    // Steals the value.
    private static bool SetText(PyObject* attributes, System.ReadOnlySpan<byte> name, PyObject* value)
    {
        PyObject* key = value == null ? null : StringObjects.InternLiteral(name);
        bool done = key != null && DictObjects.Set(attributes, key, value) == 0; // foreign code: what was there dies
        Refcount.XDecRef(key);
        Refcount.XDecRef(value);
        return done;
    }

    private static PyObject* Make(byte* name, PyObject* bases, PyObject* attributes)
    {
        PyObject* text = StringObjects.FromUtf8(name);
        PyObject* arguments = text == null ? null : TupleObjects.Pack(text, bases, attributes);
        PyObject* result = arguments == null ? null : Calls.Call((PyObject*)Symbols.Table.PyType_Type, arguments, null); // foreign code
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(text);
        return result;
    }
}
