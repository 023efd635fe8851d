using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Codecs;

/// <summary>The registry of codecs: what search functions have found, by name. The encodings of this library are found first.</summary>
internal static unsafe class CodecRegistry
{
    private struct State
    {
        internal PyObject* Searches; // owned list; NULL while there are none
        internal PyObject* Known; // owned dict of codecs by their normalised names; NULL until somebody asks
    }

    private static State s_state;

    /// <summary>Adds a search function. Return: 0; -1 with TypeError, SystemError or MemoryError.</summary>
    internal static int Register(PyObject* search)
    {
        if (search == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!Calls.IsCallable(search))
        {
            Errors.TypeError("argument must be callable"u8);
            return -1;
        }
        if (s_state.Searches == null)
        {
            s_state.Searches = ListObjects.New(0);
        }
        return s_state.Searches == null ? -1 : ListObjects.Append(s_state.Searches, search);
    }

    /// <summary>Takes a search function out again, and forgets all that was found. Return: 0; never fails.</summary>
    internal static int Unregister(PyObject* search)
    {
        PyObject* searches = s_state.Searches;
        for (nint i = 0; searches != null && i < ListObjects.Size(searches); i++)
        {
            if (ListObjects.Items(searches)[i] == search)
            {
                PyObject* known = s_state.Known;
                s_state.Known = null;
                Refcount.XDecRef(ListChange.Remove(searches, i)); // foreign code
                Refcount.XDecRef(known); // foreign code
                break;
            }
        }
        return 0;
    }

    /// <summary>
    /// Finds a codec; foreign code. Return: an owned tuple of encoder, decoder, reader and writer; NULL with LookupError, TypeError, MemoryError
    /// or what a search function raised.
    /// </summary>
    internal static PyObject* LookUp(byte* encoding)
    {
        if (encoding == null)
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        PyObject* name = Normalise(encoding);
        if (name == null || (s_state.Known == null && (s_state.Known = DictObjects.New()) == null))
        {
            Refcount.XDecRef(name);
            return null;
        }
        PyObject* found = DictObjects.FindWithError(s_state.Known, name);
        Refcount.XIncRef(found);
        if (found == null && !Errors.Occurred())
        {
            found = Search(encoding, name); // foreign code
            if (found != null && s_state.Known != null && DictObjects.Set(s_state.Known, name, found) < 0)
            {
                Refcount.Clear(&found);
            }
        }
        Refcount.DecRef(name);
        return found;
    }

    /// <summary>1 where there is such a codec, else 0; sets no error.</summary>
    internal static int IsKnown(byte* encoding)
    {
        PyObject* found = LookUp(encoding); // foreign code
        if (found == null)
        {
            Errors.Clear();
            return 0;
        }
        Refcount.DecRef(found);
        return 1;
    }

    /// <summary>Lets search functions and codecs go at shutdown.</summary>
    internal static void Finalise()
    {
        PyObject* searches = s_state.Searches;
        PyObject* known = s_state.Known;
        s_state = default;
        Refcount.XDecRef(searches); // foreign code
        Refcount.XDecRef(known); // foreign code
    }

    private static PyObject* Search(byte* encoding, PyObject* name)
    {
        PyObject* own;
        if (OwnCodecs.TryFind(encoding, &own))
        {
            return own;
        }
        PyObject* searches = s_state.Searches;
        Refcount.XIncRef(searches);
        PyObject* found = null;
        for (nint i = 0; found == null && searches != null && i < ListObjects.Size(searches); i++)
        {
            PyObject* search = Refcount.NewRef(ListObjects.Items(searches)[i]);
            found = Calls.OneArg(search, name); // foreign code: the list may change
            Refcount.DecRef(search);
            if (found == null)
            {
                Refcount.DecRef(searches);
                return null;
            }
            if (found == Symbols.None)
            {
                Refcount.Clear(&found);
            }
        }
        Refcount.XDecRef(searches);
        if (found == null)
        {
            return Errors.Format(*Symbols.Table.PyExc_LookupError, "unknown encoding: %s"u8, (nint)encoding);
        }
        if (TupleObjects.IsTuple(found) && TupleObjects.Size(found) == 4)
        {
            return found;
        }
        Refcount.DecRef(found);
        return Errors.TypeError("codec search functions must return 4-tuples"u8);
    }

    // Small letters, digits and full stops, with one underscore for anything between them.
    private static PyObject* Normalise(byte* encoding)
    {
        nint length = CString.Length(encoding);
        byte* plain = (byte*)ObjectHeap.Allocate((nuint)length + 1);
        if (plain == null)
        {
            return Errors.NoMemory();
        }
        nint count = 0;
        bool punctuation = false;
        for (nint i = 0; i < length; i++)
        {
            byte value = encoding[i];
            bool isLetter = (byte)(value | 0x20) is >= (byte)'a' and <= (byte)'z';
            if (!isLetter && value is not ((>= (byte)'0' and <= (byte)'9') or (byte)'.'))
            {
                punctuation = true;
                continue;
            }
            if (punctuation && count > 0)
            {
                plain[count] = (byte)'_';
                count++;
            }
            punctuation = false;
            plain[count] = isLetter ? (byte)(value | 0x20) : value;
            count++;
        }
        PyObject* name = StringCreation.FromLatin1(plain, count);
        ObjectHeap.Free(plain);
        return name;
    }
}
