# The library once more, with its C part (native/) under the address and undefined
# behaviour sanitizers: what the compiler of C# has made, linked with it. The
# programs of addresses.cmake run with it in the shipped one's place.

set(elided_object ${NATIVEWEAKREF_OBJECTS}/NativeWeakref.elided.o)
set(exported_names ${NATIVEWEAKREF_OBJECTS}/exports.map)
if(NOT NATIVEWEAKREF_OBJECTS OR NOT EXISTS ${elided_object})
  message(NOTICE "NATIVEWEAKREF_OBJECTS is not given: the C part of the library "
                 "is not tested under sanitizers")
  return()
endif()

set(native_folder ${PROJECT_SOURCE_DIR}/../../native)
file(GLOB native_sources ${native_folder}/*.c ${native_folder}/elided/*.c)
set(sanitized_folder ${CMAKE_CURRENT_BINARY_DIR}/sanitized)
set_source_files_properties(${elided_object} PROPERTIES EXTERNAL_OBJECT TRUE)
add_library(sanitized_library SHARED ${native_sources} ${elided_object})
target_include_directories(
  sanitized_library PRIVATE ${NATIVEWEAKREF_INCLUDE})
target_compile_definitions(sanitized_library PRIVATE _GNU_SOURCE)
target_compile_options(
  sanitized_library PRIVATE -Wall -Wextra -Werror -fvisibility=hidden
                            ${address_flags})
target_link_options(
  sanitized_library PRIVATE ${address_flags}
  -Wl,--version-script=${exported_names} -Wl,-z,nodelete -Wl,-z,noexecstack)
target_link_libraries(sanitized_library PRIVATE m ${CMAKE_DL_LIBS} pthread)
set_target_properties(
  sanitized_library
  PROPERTIES OUTPUT_NAME nativeweakref SOVERSION 0 LIBRARY_OUTPUT_DIRECTORY
             ${sanitized_folder} LINK_DEPENDS
             "${elided_object};${exported_names}")

# The loader takes this one: its folder comes before the one in the program.
set(sanitized_environment "LD_LIBRARY_PATH=${sanitized_folder}")
add_test(NAME addresses.library COMMAND addresses_tuples)
set_tests_properties(
  addresses.library
  PROPERTIES LABELS "c;ours" ENVIRONMENT
             "${sanitized_environment};LD_TRACE_LOADED_OBJECTS=1"
             PASS_REGULAR_EXPRESSION "${sanitized_folder}/libnativeweakref")
