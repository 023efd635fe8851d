using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Finding an attribute on a type: the first of its MRO that has the name.</summary>
/// <remarks>
/// The cache borrows names and values. An entry counts while the type has the version the entry was made with; a type loses its version
/// when it or a base changes, and no version is given twice in one life of the runtime. Only interned names are cached: they outlive
/// the cache.
/// </remarks>
internal static unsafe class TypeLookup
{
    private const int Size = 4096; // a power of two

    /// <summary>What was found once.</summary>
    internal struct Entry
    {
        /// <summary>Of the type; 0 in an entry that was never used, which has no name either.</summary>
        internal uint Version;

        /// <summary>The name, an exact and interned str.</summary>
        internal PyObject* Name;

        /// <summary>NULL: the type has no such attribute.</summary>
        internal PyObject* Value;
    }

    [InlineArray(Size)]
    private struct Entries
    {
        private Entry _first;
    }

    private static Entries s_cache;
    private static uint s_lastVersion;

    /// <summary>Input: a type and a str. Return: borrowed, or NULL without an error.</summary>
    internal static PyObject* Find(PyTypeObject* type, PyObject* name)
    {
        Entry* entry = EntryOf(type->tp_version_tag, name);
        return Answers(entry, type, name) ? entry->Value : Search(type, name);
    }

    /// <summary>Where the answer for a type and a name is, if it is at hand: <see cref="Answers"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Entry* EntryFor(PyTypeObject* type, PyObject* name) => EntryOf(type->tp_version_tag, name);

    /// <summary>Whether an entry is the answer. Then the type is ready, and the name, if it is not NULL, an exact and interned str.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Answers(Entry* entry, PyTypeObject* type, PyObject* name)
        => entry->Version == type->tp_version_tag && entry->Name == name;

    /// <summary>As <see cref="Find"/> for a name of ours; NULL with an error only where memory is exhausted.</summary>
    internal static PyObject* FindLiteral(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return null;
        }
        PyObject* value = Find(type, key);
        Refcount.DecRef(key); // interned: it stays
        return value;
    }

    /// <summary>As <see cref="Find"/> for what is asked once.</summary>
    internal static PyObject* FindUncached(PyTypeObject* type, PyObject* name)
    {
        if (type->tp_mro == null)
        {
            return null; // it is being readied, or was emptied at shutdown
        }
        if (!StringObjects.IsExactString(name))
        {
            return FindSubclassed(type, name);
        }
        PyObject* value = null;
        PyObject** items = TupleObjects.Items(type->tp_mro);
        nint count = TupleObjects.Size(type->tp_mro);
        for (nint i = 0; i < count && value == null; i++)
        {
            value = TypeDictionary.Find((PyTypeObject*)items[i], name);
        }
        return value;
    }

    /// <summary>A type or its bases have changed: what was found on it and on its subclasses no longer counts. Cannot fail.</summary>
    internal static void Modified(PyTypeObject* type)
    {
        if (NullArgument.IsMissing(type))
        {
            return;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG) == 0)
        {
            return; // and no subclass has one either
        }
        Subclasses walk;
        Subclasses.Begin(&walk, type);
        for (PyTypeObject* subclass = Subclasses.Next(&walk); subclass != null; subclass = Subclasses.Next(&walk))
        {
            Modified(subclass);
        }
        Subclasses.End(&walk);
        if (type->tp_watched != 0)
        {
            TypeWatchers.Tell(type); // foreign code
        }
        type->tp_flags &= ~TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG;
        type->tp_version_tag = 0;
    }

    /// <summary>Gives a type a version, so that a change of it is noticed. Return: 1; 0 where it cannot have one, with SystemError for NULL.</summary>
    internal static int AssignVersion(PyTypeObject* type) => type == null ? NullArgument.RefuseStatus() + 1 : GiveVersion(type) ? 1 : 0;

    /// <summary>Forgets everything that was found. Return: the last version that was given. Cannot fail.</summary>
    internal static uint ClearCache()
    {
        Entry* entry = (Entry*)Unsafe.AsPointer(ref s_cache);
        for (int i = 0; i < Size; i++)
        {
            entry[i] = default;
        }
        return s_lastVersion;
    }

    // A slot of an emptied class may ask while the runtime is down, when there are no names.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Search(PyTypeObject* type, PyObject* name)
    {
        nint failures = LateDictionary.Failures;
        PyObject* value = FindUncached(type, name);
        if (failures == LateDictionary.Failures && name != null && StringObjects.IsExactString(name) && StringLayout.IsInterned(name) && GiveVersion(type))
        {
            Entry* entry = EntryOf(type->tp_version_tag, name);
            entry->Version = type->tp_version_tag;
            entry->Name = name;
            entry->Value = value;
        }
        return value;
    }

    // The hash of a name of a subclass of str is asked for once; foreign code, as are the comparisons. No error is new.
    private static PyObject* FindSubclassed(PyTypeObject* type, PyObject* name)
    {
        PyObject* raised = Errors.TakeRaised();
        PyObject* mro = Refcount.NewRef(type->tp_mro);
        nint hash = ObjectProtocol.Hash(name);
        PyObject* value = null;
        nint count = hash == -1 ? 0 : TupleObjects.Size(mro);
        for (nint i = 0; i < count && value == null && !Errors.Occurred(); i++)
        {
            PyTypeObject* one = (PyTypeObject*)TupleObjects.Items(mro)[i];
            PyObject* dictionary = TypeDictionary.Of(one);
            value = dictionary == null ? null : DictObjects.FindKnownHash(dictionary, name, hash);
        }
        Refcount.DecRef(mro);
        Errors.SetRaised(raised);
        return value;
    }

    // Bases first: a type with a version has only bases with one, so that a change of a base finds it.
    private static bool GiveVersion(PyTypeObject* type)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG) != 0)
        {
            return true;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 || s_lastVersion == uint.MaxValue
            || MroUpdate.IsCustom(type->ob_base.ob_base.ob_type)) // such an order may name types whose changes do not tell this one
        {
            return false;
        }
        PyObject* bases = type->tp_bases;
        nint count = TupleObjects.Size(bases);
        for (nint i = 0; i < count; i++)
        {
            if (!GiveVersion((PyTypeObject*)TupleObjects.Items(bases)[i]))
            {
                return false;
            }
        }
        type->tp_version_tag = ++s_lastVersion;
        type->tp_flags |= TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Entry* EntryOf(uint version, PyObject* name)
        => (Entry*)Unsafe.AsPointer(ref s_cache) + ((version ^ ((uint)(nuint)name >> 3)) & (Size - 1));
}
