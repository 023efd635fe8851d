using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;

namespace NativeWeakref.Objects.Runtime;

// Groups: their exceptions stand behind a margin, each under a line with its number.
internal unsafe partial struct ExceptionReport
{
    private const int GreatestWidth = 15;
    private const int GreatestDepth = 10;

    private void AddLink(PyObject* exception)
    {
        if (!ExceptionGroupType.IsGroup(exception))
        {
            AddOne(exception); // foreign code
            return;
        }
        if (_depth > GreatestDepth)
        {
            AddMargin();
            StandardError.Add("... (max_group_depth is 10)\n"u8);
            return;
        }
        bool isOutermost = _depth == 0;
        _depth += isOutermost ? 1 : 0;
        AddOne(exception); // foreign code, as below
        AddMembers(((PyBaseExceptionGroupObject*)exception)->excs);
        _depth -= isOutermost ? 1 : 0;
    }

    private void AddMembers(PyObject* exceptions)
    {
        nint count = TupleObjects.Size(exceptions);
        nint shown = count > GreatestWidth ? GreatestWidth + 1 : count;
        _endsGroup = false;
        for (nint i = 0; i < shown; i++)
        {
            _endsGroup |= i == shown - 1;
            AddHeading(i);
            _depth++;
            if (i < GreatestWidth)
            {
                AddChain(TupleObjects.Items(exceptions)[i]); // foreign code
            }
            else
            {
                AddRest(count - GreatestWidth);
            }
            if (i == shown - 1 && _endsGroup)
            {
                StandardError.Repeat((byte)' ', 2 * _depth);
                StandardError.Add("+------------------------------------\n"u8);
                _endsGroup = false;
            }
            _depth--;
        }
    }

    // Input: where an exception stands in its group.
    private readonly void AddHeading(nint index)
    {
        StandardError.Repeat((byte)' ', 2 * _depth);
        StandardError.Add(index == 0 ? "+-+---------------- "u8 : "  +---------------- "u8);
        if (index < GreatestWidth)
        {
            AddFormat("%zd"u8, index + 1);
        }
        else
        {
            StandardError.Add("..."u8);
        }
        StandardError.Add(" ----------------\n"u8);
    }

    private readonly void AddRest(nint count)
    {
        AddMargin();
        AddFormat(count == 1 ? "and %zd more exception\n"u8 : "and %zd more exceptions\n"u8, count);
    }

    private static void AddFormat(ReadOnlySpan<byte> format, nint number)
    {
        PyObject* text = StringObjects.FromFormat(format, number);
        if (text == null)
        {
            Errors.Clear();
            return;
        }
        StandardError.Add(text);
        Refcount.DecRef(text);
    }

    private readonly void AddMargin()
    {
        StandardError.Repeat((byte)' ', 2 * _depth);
        if (_depth != 0)
        {
            StandardError.Add("| "u8);
        }
    }
}
