@echo off
rem Double-click this file. It needs Python 3: https://www.python.org/downloads/
cd /d "%~dp0"
rem `py` may be there without a Python 3, and `python` may be an old one, or only lead to the shop.
py -3 --version >nul 2>nul && (
  py -3 serve.py %*
  goto end
)
python -c "import sys; sys.exit(sys.version_info < (3, 8))" >nul 2>nul && (
  python serve.py %*
  goto end
)
echo Python 3 is not on this computer. Ask the staff, or get it from python.org.
:end
pause
