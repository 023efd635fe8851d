# Programs for libFuzzer: clang compiles them with the address sanitizer; the
# library counts which of its blocks an input reaches (fuzz/coverage.h). Each
# runs for some seconds here, and as long as one likes by `./build.sh fuzz`.

find_program(fuzz_compiler NAMES clang-14 clang)
find_program(objdump_program objdump)
find_program(awk_program awk)
set(fuzz_flags -std=gnu11 -g -O1 -fsanitize=fuzzer,address,undefined
               -fno-sanitize-recover=all)

# What it takes to make such a program, compiler-rt among it.
set(fuzz_trial ${CMAKE_CURRENT_BINARY_DIR}/fuzz_trial)
file(WRITE ${fuzz_trial}.c
     "int LLVMFuzzerTestOneInput(void) { return 0; }\n")
if(fuzz_compiler AND objdump_program AND awk_program)
  execute_process(
    COMMAND ${fuzz_compiler} ${fuzz_flags} ${fuzz_trial}.c -o ${fuzz_trial}
    RESULT_VARIABLE fuzz_failed OUTPUT_QUIET ERROR_QUIET)
else()
  set(fuzz_failed 1)
endif()
if(NOT fuzz_failed EQUAL 0)
  message(NOTICE "no clang with libFuzzer: the fuzzing tests are not made")
  return()
endif()

set(fuzz_folder ${CMAKE_CURRENT_SOURCE_DIR}/fuzz)
set(fuzz_blocks ${CMAKE_CURRENT_BINARY_DIR}/fuzz_blocks.txt)
add_custom_command(
  OUTPUT ${fuzz_blocks}
  COMMAND
    ${objdump_program} -d --no-show-raw-insn ${library_file} | ${awk_program} -f
    ${fuzz_folder}/blocks.awk | sort -u > ${fuzz_blocks}
  DEPENDS ${library_file} ${fuzz_folder}/blocks.awk
  VERBATIM)
add_custom_target(fuzz ALL DEPENDS ${fuzz_blocks})

# Behind the name come sources that the program has besides.
function(add_fuzzing name)
  set(target fuzz_${name})
  set(program ${CMAKE_CURRENT_BINARY_DIR}/${target})
  set(sources ${fuzz_folder}/${target}.c ${fuzz_folder}/fuzzing.c
              ${fuzz_folder}/coverage.c ${ARGN})
  add_custom_command(
    OUTPUT ${program}
    COMMAND
      ${fuzz_compiler} ${fuzz_flags} ${warnings} -I${NATIVEWEAKREF_INCLUDE}
      -DTESTING_NATIVEWEAKREF
      ${sources} -o ${program} ${library_file} -Wl,-rpath,${NATIVEWEAKREF_LIB}
      -ldl
    DEPENDS ${sources} ${fuzz_folder}/fuzzing.h ${fuzz_folder}/coverage.h
            ${library_file}
    VERBATIM)
  add_custom_target(build_${target} DEPENDS ${program})
  add_dependencies(fuzz build_${target})
  add_test(NAME fuzz.${name} COMMAND ${program} -max_total_time=4 -seed=1
                                     -max_len=300 -print_final_stats=1)
  # Leaks are looked for by the programs: the sanitizer does not see which
  # memory the heap refers to.
  set_tests_properties(
    fuzz.${name}
    PROPERTIES LABELS "c;ours;fuzz" TIMEOUT 120 ENVIRONMENT
               "FUZZ_BLOCKS=${fuzz_blocks};ASAN_OPTIONS=detect_leaks=0")
endfunction()

file(GLOB machine_sources ${CMAKE_CURRENT_SOURCE_DIR}/programs/*.c)
list(REMOVE_ITEM machine_sources
     ${CMAKE_CURRENT_SOURCE_DIR}/programs/programs.c)
add_fuzzing(
  programs ${machine_sources} ${CMAKE_CURRENT_SOURCE_DIR}/collected.c
  ${CMAKE_CURRENT_SOURCE_DIR}/harness.c ${CMAKE_CURRENT_SOURCE_DIR}/referent.c)
foreach(name arguments build_value formats numbers utf8)
  add_fuzzing(${name})
endforeach()
