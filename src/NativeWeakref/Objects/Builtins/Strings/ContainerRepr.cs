using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The repr of a container, which may contain itself.</summary>
internal static unsafe class ContainerRepr
{
    /// <summary>Input: what stands for the container inside itself; what appends its text. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Of(PyObject* self, ReadOnlySpan<byte> insideItself, delegate*<TextBuilder*, PyObject*, bool> append)
    {
        int entered = ReprGuard.Enter(self);
        if (entered != 0)
        {
            return entered > 0 ? StringObjects.FromLiteral(insideItself) : null;
        }
        TextBuilder text = default;
        bool complete = append(&text, self); // foreign code
        ReprGuard.Leave(self);
        if (!complete)
        {
            text.Discard();
            return null;
        }
        return text.Finish();
    }
}
