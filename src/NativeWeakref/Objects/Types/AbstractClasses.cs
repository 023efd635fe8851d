using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The message for an abstract class that is to be instantiated: it names the methods that are missing.</summary>
internal static unsafe class AbstractClasses
{
    /// <summary>Raises TypeError, or what going through <c>__abstractmethods__</c> raised. Return: NULL.</summary>
    internal static PyObject* RefuseInstance(PyTypeObject* type)
    {
        PyObject* methods = Attributes.GetString((PyObject*)type, CString.Of("__abstractmethods__"u8));
        PyObject* names = methods == null ? null : SequenceTuple.Of(methods); // foreign code
        Refcount.XDecRef(methods);
        PyObject* sorted = names == null ? null : TupleObjects.FromArray(TupleObjects.Items(names), TupleObjects.Size(names));
        Refcount.XDecRef(names);
        PyObject* joined = sorted != null && Sort(sorted) ? Join(sorted) : null;
        if (joined != null)
        {
            ReadOnlySpan<byte> plural = TupleObjects.Size(sorted) > 1 ? "s"u8 : ""u8;
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "Can't instantiate abstract class %s without an implementation for abstract method%s '%U'"u8,
                (nint)type->tp_name, (nint)CString.Of(plural), (nint)joined);
        }
        Refcount.XDecRef(joined);
        Refcount.XDecRef(sorted);
        return null;
    }

    // By insertion: there are few. The tuple is ours alone.
    private static bool Sort(PyObject* names)
    {
        PyObject** items = TupleObjects.Items(names);
        for (nint i = 1; i < TupleObjects.Size(names); i++)
        {
            for (nint place = i; place > 0; place--)
            {
                int less = Comparison.CompareBool(items[place], items[place - 1], ComparisonOperators.Py_LT); // foreign code
                if (less < 0)
                {
                    return false;
                }
                if (less == 0)
                {
                    break;
                }
                PyObject* smaller = items[place];
                items[place] = items[place - 1];
                items[place - 1] = smaller;
            }
        }
        return true;
    }

    private static PyObject* Join(PyObject* names)
    {
        PyObject* text = StringObjects.FromLiteral(""u8);
        for (nint i = 0; text != null && i < TupleObjects.Size(names); i++)
        {
            PyObject* name = TupleObjects.Items(names)[i];
            PyObject* longer = StringObjects.IsString(name)
                ? StringObjects.FromFormat("%U%s%U"u8, (nint)text, (nint)CString.Of(i == 0 ? ""u8 : "', '"u8), (nint)name)
                : Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "sequence item %zd: expected str instance, %.80s found"u8, i,
                    (nint)name->ob_type->tp_name);
            Refcount.DecRef(text);
            text = longer;
        }
        return text;
    }
}
