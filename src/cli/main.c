#include <dateline/dateline.h>
#include <stdio.h>
int main(void) { puts(dtl_version()); return 0; }
