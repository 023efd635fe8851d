using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Capsules;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>The pointer in a capsule that a module has under the capsule's own name.</summary>
internal static unsafe class CapsuleImport
{
    /// <summary>Input: a name with dots: the module, then attributes. Return: NULL with an error.</summary>
    internal static void* Pointer(byte* name)
    {
        byte* parts = name == null ? null : SpecTypes.Copy(name);
        if (parts == null)
        {
            return name == null ? NullArgument.Refuse() : null;
        }
        PyObject* found = Find(parts); // foreign code
        ObjectHeap.Free(parts);
        void* pointer = null;
        if (found != null && CapsuleObjects.IsValid(found, name))
        {
            pointer = CapsuleObjects.GetPointer(found, name);
        }
        else if (found != null)
        {
            Errors.Format(*Symbols.Table.PyExc_AttributeError, "PyCapsule_Import \"%s\" is not valid"u8, (nint)name);
        }
        Refcount.XDecRef(found);
        return pointer;
    }

    // The dots become ends of parts.
    private static PyObject* Find(byte* part)
    {
        PyObject* found = null;
        bool more = true;
        for (byte* next = part; more; part = next)
        {
            more = EndPart(&next);
            PyObject* inner = found == null ? Module(part) : Attributes.GetString(found, part); // foreign code
            Refcount.XDecRef(found);
            found = inner;
            if (found == null)
            {
                return null;
            }
        }
        return found;
    }

    private static bool EndPart(byte** at)
    {
        while (**at is not 0 and not (byte)'.')
        {
            (*at)++;
        }
        bool more = **at != 0;
        **at = 0;
        *at += more ? 1 : 0;
        return more;
    }

    private static PyObject* Module(byte* name)
    {
        PyObject* module = ModuleImport.ImportThroughHook(name);
        return module != null || Errors.Matches(*Symbols.Table.PyExc_MemoryError) ? module : Errors.Format(
            *Symbols.Table.PyExc_ImportError, "PyCapsule_Import could not import module \"%s\""u8, (nint)name);
    }
}
