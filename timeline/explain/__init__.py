"""Why a build says what it says, and what it says otherwise than another one."""
