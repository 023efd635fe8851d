# A defect that is planted is found by SEARCH, and what is printed is a small C
# program that shows it. PROGRAMS is the program of random programs, DEFECT the
# library to be preloaded; COMPILER, SOURCES, INCLUDE and LIBRARY make a program of
# what was printed. The files go into FOLDER.
set(MOST_LINES 6)

file(MAKE_DIRECTORY ${FOLDER})
file(WRITE ${FOLDER}/with_defect
     "#!/bin/sh\nLD_PRELOAD='${DEFECT}' exec '${PROGRAMS}' \"$@\"\n")
execute_process(COMMAND chmod +x ${FOLDER}/with_defect)
execute_process(
  COMMAND ${SEARCH} ${FOLDER}/with_defect ${PROGRAMS} 0 20000
  OUTPUT_VARIABLE found
  RESULT_VARIABLE result
  ERROR_QUIET)
if(NOT result EQUAL 1
   OR NOT found MATCHES "seed [0-9]+ differs\n\n(/\\*.*\n}\n)\n----")
  message(FATAL_ERROR "the defect was not found (${result}): ${found}")
endif()
set(program "${CMAKE_MATCH_1}")
string(REGEX MATCHALL "\n    (step|behave)\\(" lines "${program}")
list(LENGTH lines count)
message("${count} instructions are left")
if(count GREATER MOST_LINES)
  message(FATAL_ERROR "the program is not small: ${program}")
endif()

file(WRITE ${FOLDER}/small.c "${program}")
file(GLOB sources ${SOURCES}/programs/*.c)
list(REMOVE_ITEM sources ${SOURCES}/programs/programs.c)
execute_process(
  COMMAND
    ${COMPILER} -std=gnu11 -DTESTING_NATIVEWEAKREF -I${SOURCES} -I${INCLUDE}
    ${FOLDER}/small.c ${sources} ${SOURCES}/collected.c ${SOURCES}/referent.c
    ${SOURCES}/harness.c -o ${FOLDER}/small ${LIBRARY} -lm
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program is not to be compiled: ${program}")
endif()
execute_process(
  COMMAND ${FOLDER}/small
  OUTPUT_VARIABLE without
  RESULT_VARIABLE result_without)
execute_process(
  COMMAND ${CMAKE_COMMAND} -E env LD_PRELOAD=${DEFECT} ${FOLDER}/small
  OUTPUT_VARIABLE with
  RESULT_VARIABLE result_with)
if(NOT result_without EQUAL 0
   OR NOT result_with EQUAL 0
   OR without STREQUAL with)
  message(FATAL_ERROR "it does not show the defect: ${without}${with}")
endif()
