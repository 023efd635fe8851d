using System;
using System.Diagnostics.CodeAnalysis;

namespace NativeWeakref.Tests.Shape.Planted;

/// <summary>Types that need the runtime to set them up.</summary>
internal static class ManagedDeclarations
{
    public static class WithConstructor
    {
        [SuppressMessage("Performance", "CA1810", Justification = "The constructor is what is planted.")]
        static WithConstructor()
        {
            Started = Environment.TickCount64;
        }

        public static long Started { get; }
    }

    public static class WithManagedStatic
    {
        public static string? Text { get; set; }
    }

    public interface IAnything
    {
        int Value { get; }
    }
}
